import type { PagePaperState, PageState } from '../../library/model/results';

/** The library's state of the papers on the page that the tab shows. */
export class PageStateCache {
  lists: PageState['lists'] = [];
  readonly #papers = new Map<string, PagePaperState>();
  #page = '';
  readonly #new = new Set<string>();

  /** Papers that were new on another address are not new here. */
  setPage(page: string): void {
    if (page !== this.#page) this.#new.clear();
    this.#page = page;
  }

  /** A paper that was new once stays so while the document shows this address. */
  addNew(ids: readonly string[]): void {
    for (const id of ids) this.#new.add(id);
  }

  update({ papers, lists }: PageState): void {
    this.lists = lists;
    for (const paper of papers) this.#papers.set(paper.asked, paper);
    this.addNew(papers.flatMap(({ id, isNew }) => (isNew ? id : [])));
  }

  /** @param requestedId the id that the library was asked for */
  get(requestedId: string): PagePaperState | undefined {
    return this.#papers.get(requestedId);
  }

  isNew(id: string): boolean {
    return this.#new.has(id);
  }
}
