import { actionsByKey, PAGE_SHORTCUTS } from '../../settings/keyboard-shortcuts';
import type { BadgeLayer } from './badge-layer';

const PAGE_ACTIONS = actionsByKey(PAGE_SHORTCUTS);

/**
 * Handles a key on a page with badges.
 *
 * @param key as the event names it
 * @returns whether it did anything: most do not without a current card
 */
export function handleKey(page: BadgeLayer, key: string): boolean {
  const action = page.isPicking ? undefined : PAGE_ACTIONS.get(key);
  switch (action) {
    case undefined:
      return false;
    case 'next':
      page.step(1);
      return true;
    case 'previous':
      page.step(-1);
      return true;
    case 'nextNew':
      page.nextNew();
      return true;
    case 'undo':
      page.commands.undo();
      return true;
  }
  const badge = page.current();
  if (!badge) return false;
  page.perform(badge, action);
  if (action === 'hidden') page.step(1);
  return true;
}

/** Whether a key that is held may act again and again: it moves, and changes nothing. */
export function isRepeatable(key: string): boolean {
  return /^(?:next|previous)$/.test(PAGE_ACTIONS.get(key) ?? '');
}
