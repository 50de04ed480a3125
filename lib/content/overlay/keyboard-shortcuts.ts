import type { BadgeLayer } from './badge-layer';
import type { CardAction } from './card-actions';

/**
 * What a key does on a page with marks.
 *
 * @returns whether it did anything: without a card that is meant, most do not
 */
export function handleKey(page: BadgeLayer, key: string): boolean {
  if (page.isPicking) return false;
  const doing = ON_CARD[key];
  const mark = doing && page.current();
  if (mark) page.perform(mark, doing);
  if (key === 'j' || (mark && key === 'h')) page.step(1);
  else if (key === 'k') page.step(-1);
  else if (key === 'n') page.nextNew();
  else if (key === 'z' || key === 'u') page.commands.undo();
  else return mark !== undefined;
  return true;
}

const ON_CARD: Readonly<Record<string, CardAction>> = {
  b: 'bookmark',
  t: 'to-read',
  r: 'read',
  h: 'hidden',
  l: 'list',
};
