/** https://info.arxiv.org/help/arxiv_identifier.html: since 2007 `YYMM.number`, four digits until 2014, then five. */
const ARXIV = /^(\d{4}\.\d{4,5})(?:v\d+)?$/;
/** Until 2007: `archive.SUBJECT/YYMMnnn`. */
const ARXIV_OLD = /^([a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;
/**
 * Another form the site may adopt; accepted unchanged, so that such a paper still has one record. It must contain a digit:
 * words alone are the site's own pages (`weekly`, `subscribe`), and more of those may come.
 */
const OTHER = /^(?=.*\d)[A-Za-z0-9][\w.-]{2,63}$/;

const TITLE_PREFIX = 'title:';

/**
 * The id of a paper from the site's own spelling of it.
 *
 * @param text as in the site's data or after `/papers/`, with or without a version (`2510.12345v2`)
 * @returns the id without version, or `undefined` if the text cannot be one
 */
export function parsePaperId(text: string): string | undefined {
  const trimmed = text.trim();
  const arxiv = ARXIV.exec(trimmed) ?? ARXIV_OLD.exec(trimmed);
  if (arxiv) return arxiv[1];
  return OTHER.test(trimmed) ? trimmed : undefined;
}

/** Whether arXiv gave the id, so that `arxiv.org/abs/<id>` is the paper. */
export function isArxivId(id: string): boolean {
  return ARXIV.test(id) || ARXIV_OLD.test(id);
}

/**
 * A title normalized so that two spellings of it are equal: letters and digits in lower case, accents dropped,
 * everything between them a hyphen. Letters of every script are kept.
 *
 * @returns the slug; empty when the title has neither letter nor digit
 */
export function titleSlug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The id of a paper known only by its title. */
export function titleId(title: string): string {
  return TITLE_PREFIX + titleSlug(title);
}

/** The title slug in such an id. */
export function slugOfTitleId(titleId: string): string {
  return titleId.slice(TITLE_PREFIX.length);
}

/** Whether the id is that of a paper known only by its title so far. */
export function isTitleId(id: string): boolean {
  return id.startsWith(TITLE_PREFIX);
}
