import { isTitleId, titleId, titleSlug } from '../../paper/id';
import type { ImportedPaper, SkippedEntry } from './imported';
import { mergeImported } from './join-imported';
import { DuplicateMerger } from './merge-duplicates';
import { mayBeSameImported, type SameTitlePaper } from './same-title';
import { excerpt } from './texts';

/** What is asked of the library to find papers in it. */
export interface LibraryLookup {
  hasId(id: string): boolean;
  /** The papers whose title has this slug (`titleSlug`). */
  idsOfSlug(slug: string): readonly KnownPaper[];
}

/** A paper of the library that has the title. */
export interface KnownPaper extends Omit<SameTitlePaper, 'doi'> {
  id: string;
}

/** A paper of the file and where it belongs. */
export interface MatchedPaper {
  /** All that the file says of it, on however many records. */
  paper: ImportedPaper;
  /** To keep it under: arXiv's or the site's id, else `title:<slug>`. */
  id: string;
  /** Whether the library has it, perhaps by its title alone. */
  isKnown: boolean;
}

export interface MatchResult {
  /** In the order of the file, each paper once. */
  matched: MatchedPaper[];
  /** What cannot be kept, in the order of the file. */
  dropped: SkippedEntry[];
  /** How many records were further ones of a paper in the same file. */
  repeated: number;
}

/**
 * Finds the papers of a file among each other and in the library: by id, then by DOI, then by title. Of two of the same
 * title the day may differ by one and the number of authors must not, as for papers that pages show (`mayBeSame`).
 */
export function matchImported(papers: readonly ImportedPaper[], known: LibraryLookup): MatchResult {
  const dropped: SkippedEntry[] = [];
  const groups = new DuplicateMerger();
  // Those with an id first: a record without one may be one of theirs, wherever it stands.
  for (const paper of papers) if (paper.id !== undefined) groups.add(paper);
  for (const paper of papers) {
    if (paper.id !== undefined) continue;
    const reason = faultIn(paper);
    if (reason !== undefined) dropped.push({ line: paper.line, excerpt: excerptIn(paper), reason });
    else groups.add(paper);
  }
  const matched: MatchedPaper[] = [];
  const taken = new Map<string, number>();
  for (const paper of groups.inOrder()) {
    const found = place(paper, known);
    const other = found && matched[taken.get(found.id) ?? -1];
    // Different as they look, both are the one paper that the library knows by their title.
    if (other && found.isKnown) other.paper = mergeImported(other.paper, paper);
    else if (!found || other) {
      const where = other ? 'this file' : 'the library';
      const reason = `Another paper of the same title is in ${where}, and without an arXiv id they cannot be told apart.`;
      dropped.push({ line: paper.line, excerpt: excerptIn(paper), reason });
    } else {
      taken.set(found.id, matched.length);
      matched.push({ paper, ...found });
    }
  }
  const repeated = papers.length - matched.length - dropped.length;
  return { matched, dropped: dropped.sort((a, b) => a.line - b.line), repeated };
}

/** Where a paper belongs; `undefined` when its title is taken by another paper that is known by its title alone. */
function place(paper: ImportedPaper, known: LibraryLookup): Pick<MatchedPaper, 'id' | 'isKnown'> | undefined {
  const { id, title } = paper;
  const twins = title === undefined ? [] : known.idsOfSlug(titleSlug(title));
  const same = twins.filter((twin) => mayBeSameImported(paper, twin));
  if (id !== undefined) return { id, isKnown: known.hasId(id) || same.some((twin) => isTitleId(twin.id)) };
  const byTitle = titleId(title ?? '');
  // Of several of the title with ids nobody knows which one is meant.
  const found = same.find((twin) => twin.id === byTitle) ?? (same.length === 1 ? same[0] : undefined);
  if (found) return { id: found.id, isKnown: true };
  return known.hasId(byTitle) ? undefined : { id: byTitle, isKnown: false };
}

function faultIn(paper: ImportedPaper): string | undefined {
  if (paper.title === undefined) return 'It has neither an arXiv id nor a title.';
  return titleSlug(paper.title) === '' ? 'Its title has no letters, and it has no arXiv id.' : undefined;
}

function excerptIn({ title, url, doi }: ImportedPaper): string {
  return excerpt(title ?? url ?? doi ?? '');
}
