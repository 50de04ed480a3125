import { STATUSES } from '../../library/model/annotations';
import { isTitleId, parsePaperId } from '../../paper/id';
import { omitUndefined } from '../../util/defined';
import { isObject, type JsonObject } from '../../util/is-object';
import { parseIsoDay, parseTimestamp } from './dates';
import { ImportError } from './import-error';
import type { ImportedAnnotations, ImportedPaper, ReaderOutput, SiteFields, SkippedEntry } from './imported';
import { ownArray, ownProperty, ownString } from './json-fields';
import { assertRecordCount, MAX_ITEMS, MAX_LENGTHS } from './limits';
import { authorNames, excerpt, httpUrl, multiLine, singleLine, uniqueLines } from './texts';

/**
 * Papers of Papershelf's own JSON export.
 *
 * @param lines in which each of the papers begins
 * @throws ImportError when a later version of Papershelf made it, or when it holds no papers
 */
export function readOwnExport(file: JsonObject, lines: readonly number[]): ReaderOutput & { title?: string } {
  if (ownProperty(file, 'version') !== 1)
    throw new ImportError('This file was made by a later version of Papershelf. Update Papershelf first.');
  const records = ownProperty(file, 'papers');
  if (!Array.isArray(records))
    throw new ImportError('This is an export of Papershelf, but its papers are missing.');
  assertRecordCount(records.length);
  const papers: ImportedPaper[] = [];
  const skipped: SkippedEntry[] = [];
  for (const [at, record] of records.entries()) {
    const line = lines[at] ?? 1;
    if (isObject(record)) papers.push(paperOf(line, record));
    else {
      const shown = excerpt(JSON.stringify(record) ?? '');
      skipped.push({ line, excerpt: shown, reason: 'Not a paper.' });
    }
  }
  return omitUndefined({
    papers,
    skipped,
    title: singleLine(ownProperty(file, 'title'), MAX_LENGTHS.name),
  });
}

function paperOf(line: number, record: JsonObject): ImportedPaper {
  const annotations = ownProperty(record, 'kept');
  const site = siteFieldsOf(record);
  const id = ownString(record, 'id') ?? '';
  return omitUndefined({
    line,
    id: isTitleId(id) ? undefined : parsePaperId(id),
    title: singleLine(ownProperty(record, 'title'), MAX_LENGTHS.title),
    authors: authorNames(ownArray(record, 'authors')),
    publishedOn: parseIsoDay(ownProperty(record, 'publishedOn')),
    abstract: singleLine(ownProperty(record, 'abstract'), MAX_LENGTHS.abstract),
    githubUrl: httpUrl(ownProperty(record, 'githubUrl')),
    projectUrl: httpUrl(ownProperty(record, 'projectUrl')),
    keywords: uniqueLines(ownArray(record, 'keywords'), MAX_ITEMS.keywords, MAX_LENGTHS.name),
    site: Object.keys(site).length > 0 ? site : undefined,
    annotations: isObject(annotations) ? annotationsOf(annotations) : {},
    lists: isObject(annotations)
      ? uniqueLines(ownArray(annotations, 'lists'), MAX_ITEMS.lists, MAX_LENGTHS.name)
      : undefined,
    listNote: isObject(annotations) ? multiLine(ownProperty(annotations, 'listNote')) : undefined,
    seenAt: parseTimestamp(ownProperty(record, 'firstSeenAt')),
  });
}

function annotationsOf(fields: JsonObject): ImportedAnnotations {
  return omitUndefined({
    tags: uniqueLines(ownArray(fields, 'tags'), MAX_ITEMS.tags, MAX_LENGTHS.name),
    note: multiLine(ownProperty(fields, 'note')),
    bookmarkedAt: parseTimestamp(ownProperty(fields, 'bookmarkedAt')),
    status: STATUSES.find((status) => status === ownProperty(fields, 'status')),
  });
}

function siteFieldsOf(record: JsonObject): SiteFields {
  const line = (name: string, maxLength: number) => singleLine(ownProperty(record, name), maxLength);
  return omitUndefined({
    authorCount: countOf(ownProperty(record, 'authorCount')),
    upvotes: countOf(ownProperty(record, 'upvotes')),
    comments: countOf(ownProperty(record, 'comments')),
    submittedBy: line('submittedBy', MAX_LENGTHS.name),
    organization: line('organization', MAX_LENGTHS.name),
    githubStars: countOf(ownProperty(record, 'githubStars')),
    aiSummary: line('aiSummary', MAX_LENGTHS.abstract),
    thumbnailUrl: httpUrl(ownProperty(record, 'thumbnailUrl')),
  } satisfies Record<keyof SiteFields, unknown>);
}

function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32 - 1
    ? Number(value)
    : undefined;
}
