import { type AnnotationPatch, tagChanges } from '../../library/model/annotations';
import type { RegisterChanges } from '../../library/model/registers';
import { ET_AL } from '../../paper/et-al';
import type { Paper, PaperFields } from '../../paper/paper';
import { omitUndefined } from '../../util/defined';
import type { ImportedPaper } from './imported';
import type { MatchedPaper } from './match';

/** A list as a file has it. */
export interface ImportedList {
  name: string;
  /** In the order of the file. */
  entries: { paperId: string; note?: string }[];
}

/** What the library is to hold of a file. */
export interface ImportRecords {
  /** Every paper of the file, in its order, those that are only an id too. */
  ids: string[];
  /** Those with a title. */
  papers: Paper[];
  /** Those that the reader keeps something on; values of the registers of `lib/library/model/annotations.ts`. */
  marks: AnnotationPatch[];
  /** Lists that papers of the file stand on, in the order in which they come up. */
  lists: ImportedList[];
}

/**
 * Papers of a file as records of the library.
 *
 * @param now ISO 8601 in UTC; when a paper was first seen, if the file does not tell
 * @param title of the list that the file is: all its papers stand on it
 */
export function toRecords(matched: readonly MatchedPaper[], now: string, title?: string): ImportRecords {
  const records: ImportRecords = { ids: [], papers: [], marks: [], lists: [] };
  const lists = new Map<string, ImportedList['entries']>();
  for (const { paper, id } of matched) {
    records.ids.push(id);
    const facts = fieldsOf(paper, id);
    const seenAt = paper.seenAt !== undefined && paper.seenAt < now ? paper.seenAt : now;
    if (facts) records.papers.push({ ...facts, firstSeenAt: seenAt, lastSeenAt: seenAt });
    const set = changesOf(paper);
    if (Object.keys(set).length > 0) records.marks.push({ paperId: id, set });
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

/** What a file tells of a paper, as a page would; `undefined` of one without a title. */
export function fieldsOf(paper: ImportedPaper, id: string): PaperFields | undefined {
  const { title, abstract, authors, hasMoreAuthors, publishedOn, githubUrl, projectUrl, keywords, site } =
    paper;
  if (title === undefined) return undefined;
  // The number of authors is not made up from the names: other programs leave some out.
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
