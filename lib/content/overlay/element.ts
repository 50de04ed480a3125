import { ICONS, type IconName } from './icons';
import { onTrustedEvent } from './trusted-events';

const SVG = 'http://www.w3.org/2000/svg';

/** Creates an element with its attributes and children. */
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

/** An icon of 20 by 20, in the colour of the text around it; screen readers skip it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  for (const path of ICONS[name]) {
    const element = svg.appendChild(document.createElementNS(SVG, 'path'));
    element.setAttribute('d', path);
  }
  return svg;
}

/**
 * The attributes of an element with a text. The style puts it on the screen: a script of the page could find a text in the
 * document, even here, with `window.find`.
 */
export function textAttributes(text: string): Readonly<Record<string, string>> {
  return { 'data-text': text };
}

/** A button with a text. */
export function textButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = h('button', textAttributes(text));
  // Not every browser takes the button's name from what the style writes.
  button.ariaLabel = text;
  onTrustedEvent(button, 'click', onClick);
  return button;
}

/** A button with an icon. */
export function iconButton(shape: IconName, name: string, onClick: () => void): HTMLButtonElement {
  const button = textButton('', onClick);
  button.append(icon(shape));
  nameButton(button, name);
  return button;
}

/** Sets a button's accessible name and tooltip. */
export function nameButton(button: HTMLElement, name: string): void {
  button.ariaLabel = name;
  button.title = name;
}
