import { h } from './element';
import { STYLE } from './styles';
import { onTrustedEvent } from './trusted-events';

/** An element of the extension on the page, and its content. */
export interface ShadowHost {
  host: HTMLElement;
  /** Around everything that is shown; its classes hold the state, and the page cannot see them. */
  root: HTMLElement;
}

/** The name of the elements over cards; that of the one in the corner of the window is in the style, too. */
export const BADGE_TAG = 'papershelf-mark';
export const TOASTS_TAG = 'papershelf-notices';

/** Events in the extension's elements, which the page must not get. */
const SUPPRESSED_EVENTS = 'click mousedown mouseup pointerdown pointerup keydown keypress keyup input';

/**
 * Creates an element of the extension. The page sees an empty element without attributes, whatever it shows: the root is
 * closed. Events within do not leave it, and do not follow a link around the card.
 */
export function createShadowHost(name: string, ...children: Node[]): ShadowHost {
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: 'closed' });
  const root = h('div', { class: 'root cover' }, ...children);
  // A constructed sheet would be smaller, but Firefox lets no content script adopt one.
  shadow.append(h('style', {}, STYLE), root);
  onTrustedEvent(shadow, SUPPRESSED_EVENTS, (event) => {
    event.stopPropagation();
    // The focus stays where it is, too, unless the target is a text field.
    const isInField = (event.target as Element).matches('input');
    if (/^click|^mousedown/.test(event.type) && !isInField) event.preventDefault();
  });
  return { host, root };
}
