import { type AnnotationPatch, tagChanges } from '../../library/model/annotations';
import type { RegisterChanges } from '../../library/model/registers';
import { ET_AL } from '../../paper/et-al';
import type { Paper, PaperFields } from '../../paper/paper';
import { omitUndefined } from '../../util/defined';
import type { ImportedPaper } from './imported';
import type { MatchedPaper } from './match';

/** A list in a file. */
export interface ImportedList {
  name: string;
  /** In the order of the file. */
  entries: { paperId: string; note?: string }[];
}

/** The records of a file for the library. */
export interface ImportRecords {
  /** All papers of the file, in its order, also those that are only an id. */
  ids: string[];
  /** Those with a title. */
  papers: Paper[];
  /** Annotations, as values of the registers of `lib/library/model/annotations.ts`. */
  annotations: AnnotationPatch[];
  /** Lists of the papers of the file, in the order of their first occurrence. */
  lists: ImportedList[];
}

/**
 * Papers of a file as records of the library.
 *
 * @param now ISO 8601 in UTC; when a paper was first seen, if the file does not have it
 * @param title of the list that all papers of the file are added to
 */
export function toRecords(matched: readonly MatchedPaper[], now: string, title?: string): ImportRecords {
  const records: ImportRecords = { ids: [], papers: [], annotations: [], lists: [] };
  const lists = new Map<string, ImportedList['entries']>();
  for (const { paper, id } of matched) {
    records.ids.push(id);
    const fields = fieldsOf(paper, id);
    const seenAt = paper.seenAt !== undefined && paper.seenAt < now ? paper.seenAt : now;
    if (fields) records.papers.push({ ...fields, firstSeenAt: seenAt, lastSeenAt: seenAt });
    const set = changesOf(paper);
    if (Object.keys(set).length > 0) records.annotations.push({ paperId: id, set });
    for (const name of new Set([...(title === undefined ? [] : [title]), ...(paper.lists ?? [])])) {
      const entries = lists.get(name) ?? [];
      const note = name === title ? paper.listNote : undefined;
      entries.push(omitUndefined({ paperId: id, note }));
      lists.set(name, entries);
    }
  }
  records.lists = Array.from(lists, ([name, entries]) => ({ name, entries }));
  return records;
}

/** The fields of a paper in a file, as of one on a page; `undefined` without a title. */
export function fieldsOf(paper: ImportedPaper, id: string): PaperFields | undefined {
  const { title, abstract, authors, hasMoreAuthors, publishedOn, githubUrl, projectUrl, keywords, site } =
    paper;
  if (title === undefined) return undefined;
  // The number of authors is not counted from the names: other programs omit some.
  return omitUndefined({
    id,
    title,
    abstract,
    authors: authors && hasMoreAuthors ? [...authors, ET_AL] : authors,
    publishedOn,
    githubUrl,
    projectUrl,
    keywords,
    ...site,
  });
}

function changesOf({ annotations }: ImportedPaper): RegisterChanges {
  const { bookmarkedAt, status, note, openedOn, tags = [] } = annotations;
  const set = omitUndefined({ bookmark: bookmarkedAt, status, note, opened: openedOn });
  return Object.assign(set, ...tags.map((tag) => tagChanges(tag, true)));
}
