import { h } from './element';
import { STYLE } from './styles';
import { onTrustedEvent } from './trusted-events';

/** An element of ours on the page, and what is in it. */
export interface ShadowHost {
  host: HTMLElement;
  /** Around everything that is shown; its classes tell the state, and the page cannot see them. */
  root: HTMLElement;
}

/** The name of the elements over cards; that of the one in the corner of the window stands in the style, too. */
export const BADGE_TAG = 'papershelf-mark';
export const TOASTS_TAG = 'papershelf-notices';

/** What is done in our elements is none of the page's business. */
const SUPPRESSED_EVENTS = 'click mousedown mouseup pointerdown pointerup keydown keypress keyup input';

/**
 * Makes an element of ours. The page sees an empty element without attributes, whatever it shows: the root is closed. What
 * happens within does not come out of it, and follows no link that the card may stand in.
 */
export function createShadowHost(name: string, ...children: Node[]): ShadowHost {
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: 'closed' });
  const root = h('div', { class: 'root cover' }, ...children);
  // A constructed sheet would be smaller, but Firefox lets no content script adopt one.
  shadow.append(h('style', {}, STYLE), root);
  onTrustedEvent(shadow, SUPPRESSED_EVENTS, (event) => {
    event.stopPropagation();
    // The focus stays where it is, too, unless there is something to type.
    const isInField = (event.target as Element).matches('input');
    if (/^click|^mousedown/.test(event.type) && !isInField) event.preventDefault();
  });
  return { host, root };
}
