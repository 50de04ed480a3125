import { collapseWhitespace } from '../../util/white-space';

const TEXT = 3; // Node.TEXT_NODE

/** The folded text of an element and all in it, or `undefined` when there is none. */
export function elementText(element: Element | null | undefined): string | undefined {
  return collapseWhitespace(element?.textContent ?? '') || undefined;
}

/** The folded text that stands in an element itself, outside of its children; empty when there is none. */
export function directTextOf(element: Element): string {
  let own = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT) own += node.nodeValue;
  }
  return own && collapseWhitespace(own);
}

/** About how many characters of text stand in an element itself: what it takes to compare texts, without folding them. */
export function directTextLength(element: Element): number {
  let length = 0;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    const text = node.nodeType === TEXT ? (node.nodeValue ?? '') : '';
    if (text.trim()) length += text.length;
  }
  return length;
}

/** A text and the element that it stands in, between that element's own children if it has any. */
export interface TextLeaf {
  element: Element;
  text: string;
}

/**
 * The elements, the given one included, that hold text of their own, with that text folded; in document order.
 *
 * @param isLeftOut elements to pass over with all that is in them
 */
export function textLeavesOf(
  root: Element,
  isLeftOut: (element: Element) => boolean = () => false,
): TextLeaf[] {
  const leaves: TextLeaf[] = [];
  const walk = (element: Element) => {
    if (isLeftOut(element)) return;
    const text = directTextOf(element);
    if (text) leaves.push({ element, text });
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) walk(child);
  };
  walk(root);
  return leaves;
}
