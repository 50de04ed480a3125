import { collapseWhitespace } from '../../util/white-space';

const TEXT = 3; // Node.TEXT_NODE

/** The text of an element and its descendants, white space collapsed; `undefined` when there is none. */
export function elementText(element: Element | null | undefined): string | undefined {
  return collapseWhitespace(element?.textContent ?? '') || undefined;
}

/** The text directly in an element, outside of its children, white space collapsed; empty when there is none. */
export function directTextOf(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT) text += node.nodeValue;
  }
  return text && collapseWhitespace(text);
}

/** The approximate length of the text directly in an element: enough to compare, without collapsing white space. */
export function directTextLength(element: Element): number {
  let length = 0;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    const text = node.nodeType === TEXT ? (node.nodeValue ?? '') : '';
    if (text.trim()) length += text.length;
  }
  return length;
}

/** A text and the element that directly contains it, between that element's children if it has any. */
export interface TextLeaf {
  element: Element;
  text: string;
}

/**
 * The elements that directly contain text, the given one included, with that text collapsed; in document order.
 *
 * @param isSkipped elements to skip with their descendants
 */
export function textLeavesOf(
  root: Element,
  isSkipped: (element: Element) => boolean = () => false,
): TextLeaf[] {
  const leaves: TextLeaf[] = [];
  const walk = (element: Element) => {
    if (isSkipped(element)) return;
    const text = directTextOf(element);
    if (text) leaves.push({ element, text });
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) walk(child);
  };
  walk(root);
  return leaves;
}
