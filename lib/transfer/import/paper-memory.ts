import { omitUndefined } from '../../util/defined';
import { isObject, type JsonObject } from '../../util/is-object';
import { bibtexNames } from './bibtex-names';
import { parseTimestamp } from './dates';
import { doiIn, findId, parseIdField } from './find-ids';
import type { ImportedPaper, ReaderOutput, SkippedEntry } from './imported';
import { ownArray, ownProperty, ownString } from './json-fields';
import { latexText } from './latex-text';
import { assertRecordCount, MAX_ITEMS, MAX_LENGTHS } from './limits';
import { excerpt, httpUrl, multiLine, singleLine, uniqueLines } from './texts';

const VERSION = '__dataVersion';
/** The text that PaperMemory itself writes into an empty note: "Accepted @ ICCV 2017 -- [dblp.org]", "Published @ JMLR (2012)". */
const OWN_NOTE = /^(?:Accepted|Published) @ [^\n]{1,200}?(?:\d{4}\)?|\[[\w.]{3,40}\])$/i;

/** Whether an object is an export of PaperMemory: papers by their ids, and its version. */
export function isPaperMemory(file: JsonObject): boolean {
  if (typeof ownProperty(file, VERSION) === 'number') return true;
  const [first] = Object.values(file);
  return (
    isObject(first) && ['pdfLink', 'addDate', 'source'].every((name) => ownString(first, name) !== undefined)
  );
}

/**
 * Papers of PaperMemory's export (https://github.com/vict0rsch/PaperMemory, `src/shared/js/utils/data.js`). Of its sources
 * only arXiv has ids; papers of the others are matched by title.
 *
 * @param lines in which the record of each id begins
 */
export function readPaperMemory(file: JsonObject, lines: ReadonlyMap<string, number>): ReaderOutput {
  const records = Object.entries(file).filter(([key]) => key !== VERSION);
  assertRecordCount(records.length);
  const papers: ImportedPaper[] = [];
  const skipped: SkippedEntry[] = [];
  for (const [key, record] of records) {
    const line = lines.get(key) ?? 1;
    if (isObject(record)) papers.push(paperOf(line, key, record));
    else skipped.push({ line, excerpt: excerpt(key), reason: 'Not a PaperMemory record.' });
  }
  return {
    papers: papers.sort((a, b) => a.line - b.line),
    skipped: skipped.sort((a, b) => a.line - b.line),
  };
}

function paperOf(line: number, key: string, record: JsonObject): ImportedPaper {
  const text = (name: string) => ownString(record, name);
  const names = bibtexNames(text('author') ?? '');
  const code = httpUrl(text('codeLink')) ?? codeAddress(ownProperty(record, 'code'));
  const isOnGithub = code !== undefined && /^https?:\/\/(?:www\.)?github\.com\//i.test(code);
  const seenAt = parseTimestamp(text('addDate'));
  const note = multiLine(text('note'));
  const isFavorite = ownProperty(record, 'favorite') === true;
  return omitUndefined({
    line,
    id: idOf(key, record),
    doi:
      doiIn(text('doi')) ??
      doiIn(/\bdoi\s{0,20}=\s{0,20}[{"]([^{}"]{1,300})/i.exec(text('bibtex') ?? '')?.[1]),
    title: singleLine(latexText(text('title') ?? ''), MAX_LENGTHS.title),
    authors: names.authors.length > 0 ? names.authors : undefined,
    hasMoreAuthors: names.hasMore ? (true as const) : undefined,
    url: httpUrl(text('pdfLink')),
    githubUrl: isOnGithub ? code : undefined,
    projectUrl: isOnGithub ? undefined : code,
    annotations: omitUndefined({
      tags: uniqueLines(ownArray(record, 'tags'), MAX_ITEMS.tags, MAX_LENGTHS.name),
      note: note !== undefined && OWN_NOTE.test(note) ? undefined : note,
      bookmarkedAt: isFavorite ? (parseTimestamp(text('favoriteDate')) ?? seenAt) : undefined,
      openedOn: parseTimestamp(text('lastOpenDate'))?.slice(0, 10),
    }),
    seenAt,
  });
}

/** The key is `Arxiv-1703.10593`; ids from before 2007 have another sign instead of the slash. */
function idOf(key: string, record: JsonObject): string | undefined {
  const [, inKey] = /^(?:Arxiv-)?(\S{4,40})$/i.exec(key) ?? [];
  const isArxiv = /^arxiv-/i.test(key) || ownString(record, 'source') === 'arxiv';
  return (
    (isArxiv ? parseIdField(inKey?.replace(/[_-](?=\d{7}(?:v\d+)?$)/, '/')) : undefined) ??
    findId(ownString(record, 'pdfLink'))
  );
}

function codeAddress(code: unknown): string | undefined {
  return isObject(code) ? httpUrl(ownString(code, 'url')) : undefined;
}
