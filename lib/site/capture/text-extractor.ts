import { sentenceCount } from '../../util/sentences';
import { collapseWhitespace } from '../../util/white-space';
import type { RawCard } from './capture';
import { cardFooterAt } from './card-footer';
import { belowHeading, withoutPageChrome } from './page-chrome';
import { COUNT_WITH_WORD, isDoubledText, MAX_TITLE_LENGTH } from './patterns';

/**
 * Reads a listing from its text alone. A card in the text of a search or trending page (2024-08 to 2026-10) is
 *
 *     Title of the paper
 *     Its abstract, in one or more lines.
 *     • 5 authors            (or the organization's name)
 *     ·
 *     Oct 24, 2025 8         (the date, then the number of comments if there are any)
 *
 * possibly with the dot, the line before it and the date run together on one line. Everything that ends a card is
 * found by its shape; what lies between two such ends is title and abstract.
 */
export function extractFromText(text: string): RawCard[] {
  return extractFromLines(text.split('\n').map(collapseWhitespace).filter(Boolean));
}

/** Like {@link extractFromText}, of lines that are folded and not empty, such as {@link visibleLines} gives. */
export function extractFromLines(found: readonly string[]): RawCard[] {
  const lines = withDotsJoined(found);
  const isOfSite = saidOften(lines);
  const cards: RawCard[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; at++) {
    const end = cardFooterAt(lines, at);
    if (!end) continue;
    const isDaily = end.facts.date === undefined;
    const said = lines.slice(start, end.first).filter((line) => !isOfSite(line));
    const card = cardFrom(said, start === 0, isDaily);
    if (card) cards.push({ reader: 'text', ...card, ...end.facts });
    start = end.last + 1;
    at = end.last;
  }
  return cards;
}

/** Whether a line is the site's: a title stands once, or once in each half of a card. */
function saidOften(lines: readonly string[]): (line: string) => boolean {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return (line) => (times.get(line) ?? 0) > 2 && !/^submitted by$/i.test(line);
}

/** On daily cards a dot leads the author count, and may stand on the line before; elsewhere it stands before the date. */
function withDotsJoined(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (line === '·' && COUNT_WITH_WORD.test(lines[at + 1] ?? '')) return [];
    return COUNT_WITH_WORD.test(line) && lines[at - 1] === '·' ? `· ${line}` : line;
  });
}

/** Title and paragraph out of the lines between two ends; `undefined` when none of them can be a title. */
function cardFrom(
  lines: readonly string[],
  isFirst: boolean,
  isDaily: boolean,
): Pick<RawCard, 'title' | 'blurb'> | undefined {
  const said = withoutPageChrome(isFirst ? belowHeading(lines) : lines);
  // A daily card has no date and no abstract, and organization, stars and comments of the one before stand above its title.
  const isTitleLast = isDaily && !said.some((line, at) => at > 0 && isParagraph(line));
  // Right above the end of a daily card stands its title, or it has none.
  if (isTitleLast && said.at(-1) !== lines.at(-1)) return undefined;
  const begin = isFirst || isTitleLast ? titleAboveAbstract(said) : 0;
  const title = said[begin];
  if (!title || !canBeTitle(title)) return undefined;
  const blurb = said.slice(begin + 1).join(' ');
  return sentenceCount(blurb) > 0 ? { title, blurb } : { title };
}

/** Above the first card may stand words of the site that are not known here: its title is the line above its abstract. */
function titleAboveAbstract(lines: readonly string[]): number {
  const abstract = lines.findIndex((line, at) => at > 0 && isLong(line));
  const last = abstract > 0 ? abstract : lines.findLastIndex(isParagraph);
  return last > 0 ? last - 1 : lines.length - 1;
}

function isLong(line: string): boolean {
  return line.length > MAX_TITLE_LENGTH || sentenceCount(line) > 1;
}

function isParagraph(line: string): boolean {
  return isLong(line) || line.endsWith('.');
}

/** An abstract is longer; a summary of one sentence ends in a full stop, as none of 8,900 titles does. */
function canBeTitle(line: string): boolean {
  return (
    line.length <= MAX_TITLE_LENGTH && sentenceCount(line) < 3 && !line.endsWith('.') && !isDoubledText(line)
  );
}
