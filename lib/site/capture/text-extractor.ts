import { sentenceCount } from '../../util/sentences';
import { collapseWhitespace } from '../../util/white-space';
import type { RawCard } from './capture';
import { cardFooterAt } from './card-footer';
import { belowHeading, withoutPageChrome } from './page-chrome';
import { COUNT_WITH_WORD, isDoubledText, MAX_TITLE_LENGTH } from './patterns';

/**
 * Extracts a listing from its text alone. A card in the text of a search or trending page (2024-08 to 2026-10) is
 *
 *     Title of the paper
 *     Its abstract, in one or more lines.
 *     • 5 authors            (or the organization's name)
 *     ·
 *     Oct 24, 2025 8         (the date, then the number of comments if there are any)
 *
 * possibly with the line before the dot, the dot and the date on one line. The footer of a card is found by its
 * pattern; the lines between two footers are title and abstract.
 */
export function extractFromText(text: string): RawCard[] {
  return extractFromLines(text.split('\n').map(collapseWhitespace).filter(Boolean));
}

/** Like {@link extractFromText}, for lines that are collapsed and not empty, such as those of {@link visibleLines}. */
export function extractFromLines(rawLines: readonly string[]): RawCard[] {
  const lines = withDotsJoined(rawLines);
  const isSiteText = createRepeatedLineTest(lines);
  const cards: RawCard[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; at++) {
    const footer = cardFooterAt(lines, at);
    if (!footer) continue;
    const isDaily = footer.fields.date === undefined;
    const paperLines = lines.slice(start, footer.first).filter((line) => !isSiteText(line));
    const card = cardFrom(paperLines, start === 0, isDaily);
    if (card) cards.push({ reader: 'text', ...card, ...footer.fields });
    start = footer.last + 1;
    at = footer.last;
  }
  return cards;
}

/** A test whether a line is the site's: a title occurs once, or once in each half of a card. */
function createRepeatedLineTest(lines: readonly string[]): (line: string) => boolean {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return (line) => (times.get(line) ?? 0) > 2 && !/^submitted by$/i.test(line);
}

/** On daily cards a dot precedes the author count, maybe on the line before; elsewhere it precedes the date. */
function withDotsJoined(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (line === '·' && COUNT_WITH_WORD.test(lines[at + 1] ?? '')) return [];
    return COUNT_WITH_WORD.test(line) && lines[at - 1] === '·' ? `· ${line}` : line;
  });
}

/** Title and paragraph from the lines between two footers; `undefined` when none of them can be a title. */
function cardFrom(
  lines: readonly string[],
  isFirst: boolean,
  isDaily: boolean,
): Pick<RawCard, 'title' | 'blurb'> | undefined {
  const paperLines = withoutPageChrome(isFirst ? belowHeading(lines) : lines);
  // A daily card has no date and no abstract, and the previous one's organization, stars and comments are above its title.
  const isTitleLast = isDaily && !paperLines.some((line, at) => at > 0 && isParagraph(line));
  // The title of a daily card is right above its footer, or it has none.
  if (isTitleLast && paperLines.at(-1) !== lines.at(-1)) return undefined;
  const begin = isFirst || isTitleLast ? titleAboveAbstract(paperLines) : 0;
  const title = paperLines[begin];
  if (!title || !canBeTitle(title)) return undefined;
  const blurb = paperLines.slice(begin + 1).join(' ');
  return sentenceCount(blurb) > 0 ? { title, blurb } : { title };
}

/** Above the first card may be unknown text of the site: its title is the line above its abstract. */
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
