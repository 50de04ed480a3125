/** Patterns by which the extractors recognize the meaning of a line or an element; seen 2024-08 to 2026-10. */

/** "5 authors", "1 authors", "· 533 authors". */
export const AUTHOR_COUNT = /^[•·\s]*(\d[\d,]*)\s+authors?$/i;

/** "5 authors" in any language, with or without a space: a number and one word. */
export const COUNT_WITH_WORD = /^[•·\s]*\d[\d.,]*\s*\p{L}+[•·\s]*$/u;

/** Source of a regular expression for a month's name, short or whole; words that only begin like one ("Octopus") do not match. */
export const MONTH_SOURCE =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
/** Source of a regular expression for "Oct 24, 2025" or, in the year of the visit, "Oct 24". */
export const DAY_SOURCE = String.raw`${MONTH_SOURCE}\.? \d{1,2}(?:, \d{4})?`;

/** The date of a paper in the wide ("Published on Oct 4, 2026") or narrow half of a card. */
export const PAPER_DATE = new RegExp(`^(?:Published on )?${DAY_SOURCE}$`, 'i');

/** "117", "1,234", "86.1k", and "-" for none. */
export const COUNT = /^(?:-|\d[\d.,]*[km]?)$/i;

/** A name has letters and is not a sentence: "Robotics (Hangzhou) Co., Ltd." is one, "Read by 12 people." is not. */
export const NAME_PATTERN = /^(?!(?:\S+ ){2,}\p{Ll}+[.!?]$).*\p{L}/u;

/** In characters; the longest title of 9,877 papers has 175. */
export const MAX_TITLE_LENGTH = 250;

/** Whether a text is another one twice, as from elements for wide and for narrow screens on one line. */
export function isDoubledText(text: string): boolean {
  const half = text.slice(0, Math.floor(text.length / 2));
  // Shorter ones may be names: "Bora Bora".
  return half.length >= 10 && (text === half + half || text === `${half} ${half.trim()}`);
}
