import { collapseWhitespace } from '../../util/white-space';

/** Elements whose text is not content of the page: code, controls, navigation. */
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'NAV',
  'FOOTER',
  'FORM',
  'IFRAME',
]);

/** Inline elements; every other element begins and ends a line. */
const INLINE = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'BDO',
  'BR',
  'CITE',
  'CODE',
  'EM',
  'FONT',
  'I',
  'IMG',
  'INPUT',
  'LABEL',
  'MARK',
  'Q',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'U',
  'WBR',
  'VIDEO',
  'PICTURE',
]);

const ELEMENT = 1;
const TEXT = 3;

/**
 * The lines of text under a node as the user would see them, judged by the elements' names alone: computed styles or
 * `innerText` would force a layout of the page.
 *
 * @returns non-empty lines with white space collapsed
 */
export function visibleLines(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const folded = collapseWhitespace(line);
    if (folded) lines.push(folded);
    line = '';
  };
  const addText = (text: string, isPreformatted: boolean) => {
    const [first = '', ...more] = isPreformatted ? text.split('\n') : [text];
    line += first;
    for (const next of more) {
      endLine();
      line = next;
    }
  };
  const walk = (element: Element, isInPreformatted: boolean) => {
    if (SKIPPED.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return;
    const isBlock = !INLINE.has(element.tagName.toUpperCase());
    const isPreformatted = isInPreformatted || element.tagName.toUpperCase() === 'PRE';
    if (isBlock) endLine();
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) addText(node.nodeValue ?? '', isPreformatted);
      else if (node.nodeType === ELEMENT) walk(node as Element, isPreformatted);
    }
    if (isBlock || element.tagName === 'BR') endLine();
  };
  walk(root, false);
  endLine();
  return lines;
}
