import { ICONS, type IconName } from './icons';
import { onTrustedEvent } from './trusted-events';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with its attributes and what is in it. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key] ?? '');
  element.append(...children);
  return element;
}

/** A drawing of 20 by 20, in the colour of the text around it; nobody reads it aloud. */
export function icon(face: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  for (const path of ICONS[face]) {
    const drawn = svg.appendChild(document.createElementNS(SVG, 'path'));
    drawn.setAttribute('d', path);
  }
  return svg;
}

/**
 * The attributes of an element that says something. The style puts it on the screen: a text in the document, even here,
 * a script of the page could look for with `window.find`.
 */
export function textAttributes(text: string): Readonly<Record<string, string>> {
  return { 'data-text': text };
}

/** A button that says what it does. */
export function textButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = h('button', textAttributes(text));
  // What the style writes is not the name of a button everywhere.
  button.ariaLabel = text;
  onTrustedEvent(button, 'click', onClick);
  return button;
}

/** A button with a drawing for a face. */
export function iconButton(face: IconName, name: string, onClick: () => void): HTMLButtonElement {
  const button = textButton('', onClick);
  button.append(icon(face));
  nameButton(button, name);
  return button;
}

/** Says a button's name to those who do not see it, and to the pointer that rests on it. */
export function nameButton(button: HTMLElement, name: string): void {
  button.ariaLabel = name;
  button.title = name;
}
