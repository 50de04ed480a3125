import { foldSpace } from '../paper/white-space';

const TEXT = 3; // Node.TEXT_NODE

/** The folded text of an element and all in it, or `undefined` when there is none. */
export function textOf(element: Element | null | undefined): string | undefined {
  return foldSpace(element?.textContent ?? '') || undefined;
}

/** The folded texts of those elements, the given one included, that hold text of their own; in document order. */
export function leafTexts(root: Element): string[] {
  const texts: string[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    let own = '';
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) own += node.nodeValue;
    }
    const folded = foldSpace(own);
    if (folded) texts.push(folded);
  }
  return texts;
}
