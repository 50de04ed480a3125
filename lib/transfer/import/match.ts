import { isTitleId, titleId, titleSlug } from '../../paper/id';
import type { ImportedPaper, SkippedEntry } from './imported';
import { mergeImported } from './join-imported';
import { DuplicateMerger } from './merge-duplicates';
import { mayBeSameImported, type SameTitlePaper } from './same-title';
import { excerpt } from './texts';

/** Finds papers in the library. */
export interface LibraryLookup {
  hasId(id: string): boolean;
  /** The papers whose title has this slug (`titleSlug`). */
  idsOfSlug(slug: string): readonly KnownPaper[];
}

/** A paper of the library with the title. */
export interface KnownPaper extends Omit<SameTitlePaper, 'doi'> {
  id: string;
}

/** A paper of the file with its id. */
export interface MatchedPaper {
  /** All of its records in the file, merged. */
  paper: ImportedPaper;
  /** Its id in the library: arXiv's or the site's, else `title:<slug>`. */
  id: string;
  /** Whether the library has it, perhaps only by its title. */
  isKnown: boolean;
}

export interface MatchResult {
  /** In the order of the file, each paper once. */
  matched: MatchedPaper[];
  /** What cannot be imported, in the order of the file. */
  skipped: SkippedEntry[];
  /** How many records were duplicates of a paper in the same file. */
  duplicateCount: number;
}

/**
 * Finds duplicates of the papers of a file among each other and in the library: by id, then by DOI, then by title. If two
 * have the same title, the day may differ by one and the number of authors must not, as for papers on pages
 * (`mayBeSamePaper`).
 */
export function matchImported(papers: readonly ImportedPaper[], known: LibraryLookup): MatchResult {
  const skipped: SkippedEntry[] = [];
  const groups = new DuplicateMerger();
  // Those with an id first: a record without one may be a duplicate of theirs, wherever it is.
  for (const paper of papers) if (paper.id !== undefined) groups.add(paper);
  for (const paper of papers) {
    if (paper.id !== undefined) continue;
    const reason = reasonToSkip(paper);
    if (reason !== undefined) skipped.push({ line: paper.line, excerpt: excerptIn(paper), reason });
    else groups.add(paper);
  }
  const matched: MatchedPaper[] = [];
  const taken = new Map<string, number>();
  for (const paper of groups.inOrder()) {
    const found = assignId(paper, known);
    const other = found && matched[taken.get(found.id) ?? -1];
    // Though they look different, both are the one paper that the library has under their title.
    if (other && found.isKnown) other.paper = mergeImported(other.paper, paper);
    else if (!found || other) {
      const where = other ? 'this file' : 'the library';
      const reason = `Another paper of the same title is in ${where}, and without an arXiv id they cannot be told apart.`;
      skipped.push({ line: paper.line, excerpt: excerptIn(paper), reason });
    } else {
      taken.set(found.id, matched.length);
      matched.push({ paper, ...found });
    }
  }
  const duplicateCount = papers.length - matched.length - skipped.length;
  return { matched, skipped: skipped.sort((a, b) => a.line - b.line), duplicateCount };
}

/** The id of a paper; `undefined` when its title belongs to another paper that is known only by its title. */
function assignId(
  paper: ImportedPaper,
  known: LibraryLookup,
): Pick<MatchedPaper, 'id' | 'isKnown'> | undefined {
  const { id, title } = paper;
  const sameTitle = title === undefined ? [] : known.idsOfSlug(titleSlug(title));
  const same = sameTitle.filter((other) => mayBeSameImported(paper, other));
  if (id !== undefined) return { id, isKnown: known.hasId(id) || same.some((other) => isTitleId(other.id)) };
  const byTitle = titleId(title ?? '');
  // With several ids for the title it is unknown which one is meant.
  const found = same.find((other) => other.id === byTitle) ?? (same.length === 1 ? same[0] : undefined);
  if (found) return { id: found.id, isKnown: true };
  return known.hasId(byTitle) ? undefined : { id: byTitle, isKnown: false };
}

function reasonToSkip(paper: ImportedPaper): string | undefined {
  if (paper.title === undefined) return 'It has neither an arXiv id nor a title.';
  return titleSlug(paper.title) === '' ? 'Its title has no letters, and it has no arXiv id.' : undefined;
}

function excerptIn({ title, url, doi }: ImportedPaper): string {
  return excerpt(title ?? url ?? doi ?? '');
}
