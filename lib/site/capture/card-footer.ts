import { sentenceCount } from '../../util/sentences';
import type { RawCard } from './capture';
import { AUTHOR_COUNT, COUNT_WITH_WORD, DAY_SOURCE, NAME_PATTERN } from './patterns';

const DATE_AND_COMMENTS = new RegExp(`^((?:Published on )?${DAY_SOURCE})(?: (\\d+))?$`, 'i');
/** A date in a form that is not supported; after a dot it is nothing else. */
const CLAIMS_DATE = /^published on\b|\d\S* \w+ ago$/i;

/** In characters: longer than any organization's name, any date. */
const LONGEST_BYLINE = 80;
const LONGEST_DATE = 40;

/** The end of a card: its lines and the fields in them. */
export interface CardFooter {
  first: number;
  last: number;
  fields: Pick<RawCard, 'authorCount' | 'organization' | 'date' | 'comments'>;
}

/** The card footer that begins at this line, if any: byline, dot and date, on one line or on several. */
export function cardFooterAt(lines: readonly string[], at: number): CardFooter | undefined {
  const line = lines[at] ?? '';
  const joined = /^(.{0,80}?)\s*·\s*(\S.{0,40})$/.exec(line);
  if (joined && !AUTHOR_COUNT.test(line)) {
    const [, before = '', after = ''] = joined;
    if (DATE_AND_COMMENTS.test(after) || CLAIMS_DATE.test(after))
      return { first: at, last: at, fields: { ...byline(before), ...dated(after) } };
  }
  if (line.length > LONGEST_BYLINE) return undefined;
  const next = lines[at + 1] ?? '';
  // Neither authors nor organization: the footer is the date alone.
  if (line === '·' && DATE_AND_COMMENTS.test(next)) return { first: at, last: at + 1, fields: dated(next) };
  if (next === '·') {
    const date = lines[at + 2] ?? '';
    const isDate = DATE_AND_COMMENTS.test(date) || canBeDate(date, lines[at + 3]);
    return {
      first: at,
      last: isDate ? at + 2 : at + 1,
      fields: { ...byline(line), ...(isDate ? dated(date) : {}) },
    };
  }
  const afterDot = /^·\s*(\S.{0,40})$/.exec(next)?.[1];
  if (afterDot && DATE_AND_COMMENTS.test(afterDot)) {
    return { first: at, last: at + 1, fields: { ...byline(line), ...dated(afterDot) } };
  }
  const isCount = AUTHOR_COUNT.test(line) || (line.startsWith('·') && COUNT_WITH_WORD.test(line));
  return isCount ? { first: at, last: at, fields: byline(line) } : undefined;
}

/** Whether a line that is not a date is in a date's place; before an abstract it is the next card's title. */
function canBeDate(line: string, next = ''): boolean {
  return line.length <= LONGEST_DATE && sentenceCount(line) === 0 && sentenceCount(next) < 2;
}

function byline(text: string): CardFooter['fields'] {
  if (AUTHOR_COUNT.test(text)) return { authorCount: text };
  const organization = text.replace(/^[•·\s]+/, '');
  return NAME_PATTERN.test(organization) && !COUNT_WITH_WORD.test(organization) ? { organization } : {};
}

/** The date as found, even if it is none: the parser reports that. */
function dated(text: string): CardFooter['fields'] {
  const [, date, comments] = DATE_AND_COMMENTS.exec(text) ?? [];
  if (!date) return { date: text };
  return comments ? { date, comments } : { date };
}
