import { isArxivId, parsePaperId } from '../../paper/id';

/** https://info.arxiv.org/help/arxiv_identifier.html; months are checked so that prices and page numbers do not match. */
const NEW = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD = String.raw`[a-z][a-z-]{1,20}(?:\.[A-Za-z]{2})?\/\d{7}`;
const ID = String.raw`(${NEW}|${OLD})(?:v\d{1,3})?(?![\d/])`;

const HOST = String.raw`(?:arxiv|alphaxiv|ar5iv)\.org`;
const IN_URL = String.raw`${HOST}\/(?:[a-z-]{2,12}\/)?${ID}`;
const SITE = String.raw`(?:huggingface|hf)\.co\/papers\/([\w.-]{3,64})`;
/** https://info.arxiv.org/help/doi.html */
const IN_DOI = String.raw`10\.48550\/arxiv\.${ID}`;
const PREFIXED = String.raw`\barxiv(?:\.org)?\s{0,3}:\s{0,3}${ID}`;
const ANY = new RegExp(`${IN_URL}|${SITE}|${IN_DOI}|${PREFIXED}`, 'gi');
const WITH_BARE = new RegExp(
  String.raw`${ANY.source}|(?<![\w./-])(${NEW})(?:v\d{1,3})?(?![\w/-]|\.\d)`,
  'gi',
);
const BARE = new RegExp(`^${ID}$`, 'i');
const DOI = /\b10\.\d{4,9}\/[^\s"<>{}]{1,300}/;

/**
 * The ids of papers in URLs, DOIs and `arXiv:…` of a text, in order, each once: of arXiv, alphaXiv, ar5iv and Hugging Face.
 *
 * @param withBare whether `2510.12345` alone is one, too
 */
export function findIds(text: string, withBare = false): string[] {
  const ids = Array.from(text.matchAll(withBare ? WITH_BARE : ANY), ([, url, site, doi, prefixed, bare]) =>
    site === undefined ? canonical(url ?? doi ?? prefixed ?? bare) : siteId(site),
  );
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

/** A text without what {@link findIds} finds in it. */
export function removeIds(text: string): string {
  return text.replace(ANY, ' ');
}

/** The first of {@link findIds}. */
export function findId(text: string | undefined): string | undefined {
  return text === undefined ? undefined : findIds(text)[0];
}

/** The id in a field that is only for ids: `2510.12345v2`, `arXiv:2510.12345 [cs.CL]`, or a URL. */
export function parseIdField(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bare = text
    .trim()
    .replace(/\s{0,5}\[[\w.-]{1,30}\]$/, '')
    .replace(/^arxiv:\s{0,5}/i, '');
  return BARE.test(bare) ? canonical(bare) : findId(text);
}

/** A DOI in lower case, from `https://doi.org/10.…`, `doi:10.…` or the DOI alone. */
export function doiIn(text: string | undefined): string | undefined {
  const doi = text === undefined ? undefined : DOI.exec(text)?.[0];
  return doi?.replace(/[.,;:)\]]+$/, '').toLowerCase();
}

function siteId(text: string): string | undefined {
  return parsePaperId(text.replace(/(?:\.(?:pdf|html))?[.-]*$/i, ''));
}

function canonical(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const id = text.toLowerCase().replace(/\.[a-z]{2}\//, (subject) => subject.toUpperCase());
  return isArxivId(id) ? parsePaperId(id) : undefined;
}
