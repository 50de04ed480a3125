import type { CommandResult } from '../../messages/commands';

export type PageMarks = CommandResult<'marksOf'>;
export type MarkedPaper = PageMarks['papers'][number];

/** What the library has told of the papers on the page that the tab shows. */
export class PageStateCache {
  lists: PageMarks['lists'] = [];
  readonly #papers = new Map<string, MarkedPaper>();
  #page = '';
  readonly #new = new Set<string>();

  /** What was new on another address is not new here. */
  setPage(page: string): void {
    if (page !== this.#page) this.#new.clear();
    this.#page = page;
  }

  /** A paper that was new once stays so while the document shows this address. */
  addNew(ids: readonly string[]): void {
    for (const id of ids) this.#new.add(id);
  }

  update({ papers, lists }: PageMarks): void {
    this.lists = lists;
    for (const paper of papers) this.#papers.set(paper.asked, paper);
    this.addNew(papers.flatMap(({ id, isNew }) => (isNew ? id : [])));
  }

  /** @param asked the id by which the library was asked */
  of(asked: string): MarkedPaper | undefined {
    return this.#papers.get(asked);
  }

  isNew(id: string): boolean {
    return this.#new.has(id);
  }
}
