import { titleSlug } from '../../paper/id';
import { omitUndefined } from '../../util/defined';
import type { ImportedPaper } from './imported';
import { mergeImported } from './join-imported';
import { haveSameDoiPaper, mayBeSameImported, type SameTitlePaper } from './same-title';

/** With so many papers of one title none can be identified by it. */
const MAX_SAME_TITLE = 100;

/** Merges the records of one file that are of the same paper. */
export class DuplicateMerger {
  readonly #papers: ImportedPaper[] = [];
  /** What distinguishes each of them from others of its title. */
  readonly #sameTitle: SameTitlePaper[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byDoi = new Map<string, number>();
  readonly #bySlug = new Map<string, Set<number>>();

  add(paper: ImportedPaper): void {
    const at = this.#find(paper) ?? this.#papers.length;
    const before = this.#papers[at];
    const merged = before ? mergeImported(before, paper) : paper;
    this.#papers[at] = merged;
    this.#sameTitle[at] = sameTitlePaperOf(merged);
    if (merged.id !== undefined) this.#byId.set(merged.id, at);
    for (const doi of [before?.doi, paper.doi]) if (doi !== undefined) this.#byDoi.set(doi, at);
    const slug = titleSlug(paper.title ?? '');
    const sameTitle = this.#bySlug.get(slug) ?? new Set();
    if (slug !== '' && sameTitle.size < MAX_SAME_TITLE) this.#bySlug.set(slug, sameTitle.add(at));
  }

  inOrder(): ImportedPaper[] {
    return [...this.#papers].sort((a, b) => a.line - b.line);
  }

  #find(paper: ImportedPaper): number | undefined {
    const { id, doi, title } = paper;
    if (id !== undefined) return this.#byId.get(id);
    const byDoi = doi === undefined ? undefined : this.#byDoi.get(doi);
    const withDoi = this.#papers[byDoi ?? -1];
    if (withDoi && haveSameDoiPaper(withDoi, paper)) return byDoi;
    const same = [...(this.#bySlug.get(titleSlug(title ?? '')) ?? [])].filter((at) =>
      mayBeSameImported(paper, this.#sameTitle[at] ?? {}),
    );
    return same.length === 1 ? same[0] : undefined;
  }
}

function sameTitlePaperOf({ authors, hasMoreAuthors, publishedOn, doi }: ImportedPaper): SameTitlePaper {
  const authorCount = hasMoreAuthors ? undefined : authors?.length;
  return omitUndefined({ publishedOn, authorCount, authors, doi });
}
