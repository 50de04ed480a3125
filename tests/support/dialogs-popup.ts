import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import type { ListEntry, ReadingList } from '../../lib/library/model/lists';
import type { CommandArgument, CommandName, CommandResult } from '../../lib/messages/commands';
import { type Session, startSession } from './chromium-session';
import { readStore } from './database';
import { seedSiteRecords } from './seed-site-records';
import { actOn } from './transfer-page';

/** A library of the seed's papers about interpretability, in the light colour scheme. */
export async function startWithSeed(): Promise<Session> {
  const session = await startSession({ records: seedSiteRecords(), searchAll: true, colorScheme: 'light' });
  await session.visit('/papers?q=interpretability');
  return session;
}

/** The popup with some papers, for tests of its dialogs; a paper is identified by its initial position in the list. */
export class DialogsPopup {
  page!: Page;
  ids!: string[];

  /** A popup that is opened for each test of a file, and closed after it. */
  static ofEachTest(session: () => Session): DialogsPopup {
    const popup = new DialogsPopup();
    beforeEach(() => popup.open(session()));
    afterEach(() => popup.page.close());
    return popup;
  }

  async open({ browser }: Session): Promise<void> {
    this.page = await browser.openPopup();
    await this.page.setViewportSize({ width: 420, height: 600 });
    await this.page.getByRole('article').nth(5).waitFor();
    this.ids = await this.page
      .getByRole('article')
      .evaluateAll((rows) => rows.map((row) => row.dataset.paperId ?? ''));
  }

  /** Adds something to the library before the tests. */
  async prepare(session: Session, does: () => Promise<unknown>): Promise<void> {
    await this.open(session);
    await does();
    await this.page.close();
  }

  readonly row = (at: number) => this.page.locator(`article[data-paper-id="${this.ids[at]}"]`);
  readonly button = (name: string | RegExp) => this.page.getByRole('button', { name, exact: true });
  readonly dialog = () => this.page.getByRole('dialog');
  readonly field = (name: string) => this.page.getByRole('textbox', { name });
  readonly box = (name: string) => this.page.getByRole('checkbox', { name });
  readonly press = async (...keys: string[]) => {
    for (const key of keys) await this.page.keyboard.press(key);
  };
  readonly type = (text: string) => this.page.keyboard.type(text);
  readonly isGone = () => expect.poll(() => this.dialog().count()).toBe(0);
  readonly undo = () => this.dialog().getByRole('button', { name: 'Undo' }).click();
  readonly focused = () =>
    this.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName,
    );

  readonly openListsDialog = async () => {
    await this.button('Lists').click();
    await this.dialog().waitFor();
  };
  readonly openTrash = async () => {
    await this.openListsDialog();
    await this.button(/^Trash \d+$/).click();
    await this.page.getByRole('dialog', { name: 'Trash' }).waitFor();
  };

  /** A command, as if sent from another page. */
  readonly act = <N extends CommandName>(name: N, argument: CommandArgument<N>): Promise<CommandResult<N>> =>
    actOn(this.page, name, argument);
  readonly put = (name: string, ...papers: number[]) =>
    this.act('putOnList', { to: { name }, paperIds: this.#idsAt(papers) });
  readonly tag = (name: string, ...papers: number[]) => {
    const set = { [`tag:${name.toLowerCase()}`]: name };
    const patches = this.#idsAt(papers).map((paperId) => ({ paperId, set }));
    return this.act('changeMarks', { deed: 'tag', name, patches });
  };

  /** From the database: the tags of a paper, and the positions of the papers on a list. */
  readonly tagsOf = async (at: number) => {
    const annotations = await readStore<PaperAnnotations>(this.page, 'marks');
    return annotations.find(({ paperId }) => paperId === this.ids[at])?.tags ?? [];
  };
  readonly onList = async (name: string) => {
    const lists = await readStore<ReadingList>(this.page, 'lists');
    const list = lists.find((each) => each.name === name && !each.deletedAt);
    const entries = await readStore<ListEntry>(this.page, 'entries');
    const on = entries.filter(({ listId, addedAt }) => listId === list?.id && addedAt !== undefined);
    return on.map(({ paperId }) => this.ids.indexOf(paperId)).sort();
  };

  #idsAt(papers: readonly number[]): string[] {
    return papers.map((at) => this.ids[at] ?? '');
  }
}
