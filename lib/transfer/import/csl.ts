import { omitUndefined } from '../../util/defined';
import { isObject, type JsonObject } from '../../util/is-object';
import { arxivIdOfNumber, firstId, idOfNotePrefix, isArxiv } from './arxiv-fields';
import { dayOfParts, parseIsoDay, parseTimestamp } from './dates';
import { doiIn, findId, parseIdField } from './find-ids';
import { noteText, withoutTitleTags } from './html-text';
import type { ImportedPaper, ReaderOutput, SkippedEntry } from './imported';
import { ownArray, ownProperty, ownString } from './json-fields';
import { assertRecordCount, MAX_ITEMS, MAX_LENGTHS } from './limits';
import { isReadableName, joinName } from './person-names';
import { authorNames, excerpt, httpUrl, multiLine, singleLine, uniqueLines } from './texts';

/** Whether an array may be CSL-JSON: one of its first elements is an item of it. */
export function isCsl(items: readonly unknown[]): boolean {
  return items.slice(0, 100).some((item) => isObject(item) && isItem(item));
}

/**
 * Papers of a CSL-JSON file (https://docs.citationstyles.org/en/stable/specification.html, appendix IV), as Zotero and
 * Pandoc write it.
 *
 * @param lines in which each of the items begins
 */
export function readCsl(items: readonly unknown[], lines: readonly number[]): ReaderOutput {
  assertRecordCount(items.length);
  const papers: ImportedPaper[] = [];
  const skipped: SkippedEntry[] = [];
  for (const [at, item] of items.entries()) {
    const line = lines[at] ?? 1;
    if (isObject(item) && isItem(item)) papers.push(paperOf(line, item));
    else {
      const shown = excerpt(JSON.stringify(item) ?? '');
      skipped.push({
        line,
        excerpt: shown,
        reason: 'Not a CSL-JSON item: it has neither a title nor a URL.',
      });
    }
  }
  return { papers, skipped };
}

function isItem(item: JsonObject): boolean {
  return ['title', 'DOI', 'URL'].some((name) => ownString(item, name) !== undefined);
}

function paperOf(line: number, item: JsonObject): ImportedPaper {
  const note = ownString(item, 'note');
  const names = ownArray(item, 'author').map((name) => (isObject(name) ? nameOf(name) : undefined));
  const url = httpUrl(ownString(item, 'URL'));
  return omitUndefined({
    line,
    id: idOf(item),
    doi: doiIn(ownString(item, 'DOI')) ?? (/doi\.org\//i.test(url ?? '') ? doiIn(url) : undefined),
    title: singleLine(withoutTitleTags(ownString(item, 'title') ?? ''), MAX_LENGTHS.title),
    authors: authorNames(names),
    publishedOn: dayOf(ownProperty(item, 'issued')),
    abstract: singleLine(ownString(item, 'abstract'), MAX_LENGTHS.abstract),
    url,
    keywords: uniqueLines(
      (ownString(item, 'keyword') ?? '').split(/[,;]/),
      MAX_ITEMS.keywords,
      MAX_LENGTHS.name,
    ),
    annotations: omitUndefined({ note: userNote(note) }),
    seenAt: parseTimestamp(dayOf(ownProperty(item, 'accessed'))),
  });
}

/** Lines that Zotero and its plug-ins write into the field "Extra", which CSL-JSON calls `note`. */
const EXTRA =
  /^(?:arxiv:\S|_eprint:|(?:citation key|tex\.[\w.-]{1,40}|pmid|pmcid|ads bibcode|google-books-id|doi|is[bs]n|type|publisher|issue|version|number|zscc|event-[a-z]{1,20}|original-[a-z]{1,20}):\s|\d{1,7} citations \()/i;

function userNote(note: string | undefined): string | undefined {
  const lines = (note ?? '').split('\n');
  const userLines = lines.filter((line) => !EXTRA.test(line.trim()));
  return multiLine(noteText(userLines.join('\n')));
}

function idOf(item: JsonObject): string | undefined {
  const text = (name: string) => ownString(item, name);
  const isInArxiv = /arxiv/i.test(`${text('archive') ?? ''} ${text('publisher') ?? ''}`);
  const isOfArxiv = isInArxiv || isArxiv([text('container-title')]);
  return (
    findId(text('number')) ??
    findId(text('DOI')) ??
    findId(text('URL')) ??
    (isInArxiv
      ? parseIdField(text('archive_location') ?? text('number'))
      : findId(text('archive_location'))) ??
    findId(text('container-title')) ??
    arxivIdOfNumber(text('volume'), isOfArxiv) ??
    arxivIdOfNumber(text('number'), isOfArxiv) ??
    firstId((text('note') ?? '').split('\n'), idOfNotePrefix)
  );
}

function nameOf(name: JsonObject): string | undefined {
  const part = (field: string) => ownString(name, field)?.slice(0, MAX_LENGTHS.name);
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean).join(' ');
  const joined = joinName({ given: part('given'), particle, family: part('family'), suffix: part('suffix') });
  const text = joined === '' ? part('literal') : joined;
  return text !== undefined && isReadableName(text) ? text : undefined;
}

/** `{"date-parts": [[2024, 5, 3]]}`, numbers or texts; or `{"raw": "2024-05-03"}`. */
function dayOf(date: unknown): string | undefined {
  if (!isObject(date)) return undefined;
  const [parts] = ownArray(date, 'date-parts');
  const [year, month, day] = Array.isArray(parts) ? parts : [];
  return (
    dayOfParts(year, month, day) ??
    parseIsoDay(ownProperty(date, 'raw')) ??
    parseIsoDay(ownProperty(date, 'literal'))
  );
}
