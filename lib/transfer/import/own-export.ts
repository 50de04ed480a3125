import { STATUSES } from '../../library/model/annotations';
import { isTitleId, paperId } from '../../paper/id';
import { withoutUndefined } from '../../util/defined';
import { dayIn, momentIn } from './dates';
import { ImportError } from './import-error';
import type { ImportedMarks, ImportedPaper, ReadPart, SiteFacts, Unreadable } from './imported';
import { isObject, type JsonObject, own, ownList, ownText } from './json-fields';
import { LONGEST, MOST, refuseTooMany } from './limits';
import { excerptOf, lineOf, linesOf, namesOf, noteOf, webAddress } from './texts';

/**
 * Papers of Papershelf's own JSON export.
 *
 * @param lines where each of the papers begins
 * @throws ImportError when a later version of Papershelf made it, or when it holds no papers
 */
export function readOwnExport(file: JsonObject, lines: readonly number[]): ReadPart & { title?: string } {
  if (own(file, 'version') !== 1)
    throw new ImportError('This file was made by a later version of Papershelf. Update Papershelf first.');
  const records = own(file, 'papers');
  if (!Array.isArray(records))
    throw new ImportError('This is an export of Papershelf, but its papers are missing.');
  refuseTooMany(records.length);
  const papers: ImportedPaper[] = [];
  const unreadable: Unreadable[] = [];
  for (const [at, record] of records.entries()) {
    const line = lines[at] ?? 1;
    if (isObject(record)) papers.push(paperOf(line, record));
    else {
      const excerpt = excerptOf(JSON.stringify(record) ?? '');
      unreadable.push({ line, excerpt, reason: 'This is no paper.' });
    }
  }
  return withoutUndefined({ papers, unreadable, title: lineOf(own(file, 'title'), LONGEST.name) });
}

function paperOf(line: number, record: JsonObject): ImportedPaper {
  const kept = own(record, 'kept');
  const site = siteFacts(record);
  const id = ownText(record, 'id') ?? '';
  return withoutUndefined({
    line,
    id: isTitleId(id) ? undefined : paperId(id),
    title: lineOf(own(record, 'title'), LONGEST.title),
    authors: namesOf(ownList(record, 'authors')),
    publishedOn: dayIn(own(record, 'publishedOn')),
    abstract: lineOf(own(record, 'abstract'), LONGEST.abstract),
    githubUrl: webAddress(own(record, 'githubUrl')),
    projectUrl: webAddress(own(record, 'projectUrl')),
    keywords: linesOf(ownList(record, 'keywords'), MOST.keywords, LONGEST.name),
    site: Object.keys(site).length > 0 ? site : undefined,
    marks: isObject(kept) ? marksOf(kept) : {},
    lists: isObject(kept) ? linesOf(ownList(kept, 'lists'), MOST.lists, LONGEST.name) : undefined,
    listNote: isObject(kept) ? noteOf(own(kept, 'listNote')) : undefined,
    seenAt: momentIn(own(record, 'firstSeenAt')),
  });
}

function marksOf(kept: JsonObject): ImportedMarks {
  return withoutUndefined({
    tags: linesOf(ownList(kept, 'tags'), MOST.tags, LONGEST.name),
    note: noteOf(own(kept, 'note')),
    bookmarkedAt: momentIn(own(kept, 'bookmarkedAt')),
    status: STATUSES.find((status) => status === own(kept, 'status')),
  });
}

function siteFacts(record: JsonObject): SiteFacts {
  const line = (name: string, longest: number) => lineOf(own(record, name), longest);
  return withoutUndefined({
    authorCount: countOf(own(record, 'authorCount')),
    upvotes: countOf(own(record, 'upvotes')),
    comments: countOf(own(record, 'comments')),
    submittedBy: line('submittedBy', LONGEST.name),
    organization: line('organization', LONGEST.name),
    githubStars: countOf(own(record, 'githubStars')),
    aiSummary: line('aiSummary', LONGEST.abstract),
    thumbnailUrl: webAddress(own(record, 'thumbnailUrl')),
  });
}

function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32 - 1
    ? Number(value)
    : undefined;
}
