import { sentenceCount } from '../paper/sentences';
import { foldSpace } from '../paper/white-space';
import type { RawCard } from './capture';
import { cardEndAt } from './card-end';
import { AUTHOR_COUNT, DAY, LONGEST_TITLE } from './shapes';

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
export function readText(text: string): RawCard[] {
  return readLines(text.split('\n').map(foldSpace).filter(Boolean));
}

/** What the page says around the cards, seen 2024-08 to 2026-10. */
const FURNITURE: readonly RegExp[] = [
  /^new$/i,
  /^get trending papers in your email inbox\W*$/i,
  /^subscribe$/i,
  /^(?:daily|trending|weekly|monthly) papers$/i,
  /^by ?AK and the research community$/i,
  /^(?:daily|weekly|monthly|trending|previous|next|today|papers|search|log ?in|sign ?up|submit)$/i,
  /^(?:(?:upvote|github|arxiv page|project page)\b[\d.,k\s-]*)+$/i,
  /^submitted by\b/i,
  /^week \d+/i,
  /^[-–—•·]$/,
  /^\d[\d.,]*k?$/i,
];

/** The page's own day above the cards, or the ends of its week. */
const PAGE_DAY = new RegExp(`^${DAY}(?: [-–] ${DAY})?$`);

/** Like {@link readText}, of lines that are folded and not empty, such as {@link visibleLines} gives. */
export function readLines(found: readonly string[]): RawCard[] {
  const lines = withDotsJoined(found);
  const cards: RawCard[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; at++) {
    const end = cardEndAt(lines, at);
    if (!end) continue;
    const isDaily = end.facts.date === undefined;
    const card = cardFrom(lines.slice(start, end.first), start === 0, isDaily);
    if (card) cards.push({ reader: 'text', ...card, ...end.facts });
    start = end.last + 1;
    at = end.last;
  }
  return cards;
}

/** On daily cards a dot leads the author count, and may stand on the line before; elsewhere it stands before the date. */
function withDotsJoined(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (line === '·' && AUTHOR_COUNT.test(lines[at + 1] ?? '')) return [];
    return AUTHOR_COUNT.test(line) && lines[at - 1] === '·' ? `· ${line}` : line;
  });
}

/** Title and paragraph out of the lines between two ends; `undefined` when none of them can be a title. */
function cardFrom(
  lines: readonly string[],
  isFirst: boolean,
  isDaily: boolean,
): Pick<RawCard, 'title' | 'blurb'> | undefined {
  const said = withoutFurniture(lines);
  // A daily card has no date and no abstract, and organization, stars and comments of the one before stand above its title.
  const isTitleLast = isDaily && !said.some((line, at) => at > 0 && isParagraph(line));
  const begin = isFirst || isTitleLast ? titleAboveAbstract(said) : 0;
  const title = said[begin];
  if (!title || !canBeTitle(title)) return undefined;
  const blurb = said.slice(begin + 1).join(' ');
  return sentenceCount(blurb) > 0 ? { title, blurb } : { title };
}

function withoutFurniture(lines: readonly string[]): string[] {
  const afterSubmitter = (at: number) => /^submitted by$/i.test(lines[at - 1] ?? '');
  return lines.filter(
    (line, at) => !PAGE_DAY.test(line) && !FURNITURE.some((shape) => shape.test(line)) && !afterSubmitter(at),
  );
}

/** Above the first card may stand words of the site that are not known here: its title is the line above its abstract. */
function titleAboveAbstract(lines: readonly string[]): number {
  const abstract = lines.findIndex((line, at) => at > 0 && isLong(line));
  const last = abstract > 0 ? abstract : lines.findLastIndex(isParagraph);
  return last > 0 ? last - 1 : lines.length - 1;
}

function isLong(line: string): boolean {
  return line.length > LONGEST_TITLE || sentenceCount(line) > 1;
}

function isParagraph(line: string): boolean {
  return isLong(line) || line.endsWith('.');
}

/** An abstract is longer; a summary of one sentence ends in a full stop, as none of 8,900 titles does. */
function canBeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && sentenceCount(line) < 3 && !line.endsWith('.');
}
