import { sentenceCount } from '../paper/sentences';
import { foldSpace } from '../paper/white-space';
import type { RawCard } from './capture';
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
const DATE_AND_COMMENTS = new RegExp(`^((?:Published on )?${DAY})(?: (\\d+))?$`, 'i');

/** In characters: longer than any organization's name, any date. */
const LONGEST_BYLINE = 80;
const LONGEST_DATE = 40;

/** The end of a card: which lines it takes up and what it tells. */
interface CardEnd {
  first: number;
  last: number;
  facts: Pick<RawCard, 'authorCount' | 'organization' | 'date' | 'comments'>;
}

/** Like {@link readText}, of lines that are folded and not empty, such as {@link visibleLines} gives. */
export function readLines(found: readonly string[]): RawCard[] {
  const lines = withDotsJoined(found);
  const cards: RawCard[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; at++) {
    const end = cardEndAt(lines, at);
    if (!end) continue;
    const card = cardFrom(lines.slice(start, end.first), cards.length === 0 && start === 0);
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

/** The card's end that begins at this line, if one does: byline, dot and date, on one line or on several. */
function cardEndAt(lines: readonly string[], at: number): CardEnd | undefined {
  const line = lines[at] ?? '';
  const joined = /^(.{0,80}?)\s*·\s*(\S.{0,40})$/.exec(line);
  if (joined && !AUTHOR_COUNT.test(line)) {
    const [, before = '', after = ''] = joined;
    if (DATE_AND_COMMENTS.test(after))
      return { first: at, last: at, facts: { ...byline(before), ...dated(after) } };
  }
  if (line.length > LONGEST_BYLINE) return undefined;
  const next = lines[at + 1] ?? '';
  // Neither authors nor organization: nothing but the date ends the card.
  if (line === '·' && DATE_AND_COMMENTS.test(next)) return { first: at, last: at + 1, facts: dated(next) };
  if (next === '·') {
    const date = lines[at + 2] ?? '';
    const isDate = DATE_AND_COMMENTS.test(date) || canBeDate(date, lines[at + 3]);
    return {
      first: at,
      last: isDate ? at + 2 : at + 1,
      facts: { ...byline(line), ...(isDate ? dated(date) : {}) },
    };
  }
  const afterDot = /^·\s*(\S.{0,40})$/.exec(next)?.[1];
  if (afterDot && DATE_AND_COMMENTS.test(afterDot)) {
    return { first: at, last: at + 1, facts: { ...byline(line), ...dated(afterDot) } };
  }
  return AUTHOR_COUNT.test(line) ? { first: at, last: at, facts: byline(line) } : undefined;
}

/** Whether a line that is not a date stands in a date's place; before an abstract it is the next card's title. */
function canBeDate(line: string, next = ''): boolean {
  return line.length <= LONGEST_DATE && sentenceCount(line) === 0 && sentenceCount(next) < 2;
}

function byline(text: string): CardEnd['facts'] {
  if (AUTHOR_COUNT.test(text)) return { authorCount: text };
  const organization = text.replace(/^[•·\s]+/, '');
  return organization ? { organization } : {};
}

/** A date as it stands, even one that is no date: the parser says so. */
function dated(text: string): CardEnd['facts'] {
  const [, date, comments] = DATE_AND_COMMENTS.exec(text) ?? [];
  if (!date) return { date: text };
  return comments ? { date, comments } : { date };
}

/** Title and paragraph out of the lines between two ends; `undefined` when none of them can be a title. */
function cardFrom(lines: readonly string[], isFirst: boolean): Pick<RawCard, 'title' | 'blurb'> | undefined {
  const said = withoutFurniture(lines);
  // Without a paragraph below it, the title is the line above the author count; what else there is stands above it.
  const hasParagraph = said.some((line, at) => at > 0 && sentenceCount(line) > 0);
  const begin = isFirst || !hasParagraph ? titleAboveAbstract(said) : 0;
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
  const isAbstract = (line: string) => line.length > LONGEST_TITLE || sentenceCount(line) > 1;
  const abstract = lines.findIndex((line, at) => at > 0 && isAbstract(line));
  const last = abstract > 0 ? abstract : lines.findLastIndex((line) => line.endsWith('.'));
  return last > 0 ? last - 1 : lines.length - 1;
}

/** An abstract is longer; a summary of one sentence ends in a full stop, as none of 8,900 titles does. */
function canBeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && sentenceCount(line) < 3 && !line.endsWith('.');
}
