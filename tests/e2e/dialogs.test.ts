import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ListEntry, ReadingList } from '../../lib/kept/lists';
import type { PaperMarks } from '../../lib/kept/marks';
import type { ActArgument, ActName } from '../../lib/messages/acts';
import { axeFindings } from '../support/axe';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { seedSiteRecords } from '../support/seed-site-records';

/** The part of the extension's API that pages have. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

let session: Session;
let popup: Page;
/** Of the first papers shown, in their order. */
let ids: string[];

async function begin(): Promise<void> {
  session = await startSession({ records: seedSiteRecords(), searchAll: true, colorScheme: 'light' });
  await session.visit('/papers?q=interpretability');
}

beforeEach(async () => {
  popup = await session.browser.openPopup();
  await popup.setViewportSize({ width: 420, height: 600 });
  await popup.getByRole('article').nth(5).waitFor();
  ids = await popup.getByRole('article').evaluateAll((rows) => rows.map((row) => row.dataset.paperId ?? ''));
});
afterEach(() => popup.close());

const row = (at: number) => popup.locator(`article[data-paper-id="${ids[at]}"]`);
const button = (name: string | RegExp) => popup.getByRole('button', { name, exact: true });
const dialog = () => popup.getByRole('dialog');
const field = (name: string) => popup.getByRole('textbox', { name });
const box = (name: string) => popup.getByRole('checkbox', { name });
const press = async (...keys: string[]) => {
  for (const key of keys) await popup.keyboard.press(key);
};
const type = (text: string) => popup.keyboard.type(text);
const isGone = () => expect.poll(() => dialog().count()).toBe(0);
const undo = () => dialog().getByRole('button', { name: 'Undo' }).click();
const focused = () =>
  popup.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);

/** What the reader does elsewhere. */
const act = <N extends ActName>(name: N, argument: ActArgument<N>) =>
  popup.evaluate((message) => chrome.runtime.sendMessage(message), { type: 'act', name, argument });
const put = (name: string, ...papers: number[]) =>
  act('putOnList', { to: { name }, paperIds: papers.map((at) => ids[at] ?? '') });
const tag = (name: string, ...papers: number[]) => {
  const set = { [`tag:${name.toLowerCase()}`]: name };
  return act('changeMarks', {
    deed: 'tag',
    name,
    patches: papers.map((at) => ({ paperId: ids[at] ?? '', set })),
  });
};
const tagsOf = async (at: number) => {
  const marks = await readStore<PaperMarks>(popup, 'marks');
  return marks.find(({ paperId }) => paperId === ids[at])?.tags ?? [];
};
const onList = async (name: string) => {
  const lists = await readStore<ReadingList>(popup, 'lists');
  const list = lists.find((each) => each.name === name && !each.deletedAt);
  const entries = await readStore<ListEntry>(popup, 'entries');
  const on = entries.filter(({ listId, addedAt }) => listId === list?.id && addedAt !== undefined);
  return on.map(({ paperId }) => ids.indexOf(paperId)).sort();
};
const openShelf = async () => {
  await button('Lists').click();
  await dialog().waitFor();
};
const openTrash = async () => {
  await openShelf();
  await button(/^Trash \d+$/).click();
  await popup.getByRole('dialog', { name: 'Trash' }).waitFor();
};

describe('the dialogs', () => {
  beforeAll(() => begin());
  afterAll(() => session.close());

  it('a paper is put on several lists without the mouse, and its row has the focus again', async () => {
    await row(0).focus();
    await press('l');
    await type('First');
    await press('Control+Enter');
    await expect.poll(() => field('List name').inputValue()).toBe('');
    await box('First').waitFor();
    expect(await focused()).toBe('List name');
    await type('Second');
    await press('Enter');
    await isGone();
    await expect.poll(() => onList('Second')).toEqual([0]);
    expect(await onList('First')).toEqual([0]);
    expect(await row(0).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('boxes are reached by arrows, and what they did is taken back without leaving the dialog', async () => {
    await row(0).focus();
    await press('l', 'ArrowDown', 'ArrowDown', 'Space');
    await expect.poll(() => onList('Second')).toEqual([]);
    await dialog().getByRole('button', { name: 'Undo' }).waitFor();
    await press('Tab', 'Enter'); // the notice is behind the last box
    await expect.poll(() => box('Second').isChecked()).toBe(true);
    expect(await box('Second').evaluate((input) => input === document.activeElement)).toBe(true);
    await press('ArrowUp', 'ArrowUp');
    expect(await focused()).toBe('List name');
    await press('Escape');
    await isGone();
    expect(await onList('Second')).toEqual([0]);
  });

  it('of several papers a box tells whether some are on a list, and puts all on', async () => {
    await act('makeList', { name: 'Found', query: 'sparse' });
    for (const at of [0, 1, 2]) await row(at).press('x');
    await row(2).press('l');
    await expect.poll(() => dialog().textContent()).toContain('3 papers');
    expect(await dialog().getByRole('checkbox').count()).toBe(2); // and not the smart list
    const isMixed = () => box('First').evaluate((input: HTMLInputElement) => input.indeterminate);
    expect(await isMixed()).toBe(true);
    expect(await dialog().textContent()).toContain('on 1 of 3');
    await box('First').click();
    await expect.poll(() => onList('First')).toEqual([0, 1, 2]);
    await expect.poll(() => box('First').isChecked()).toBe(true);
    await undo();
    await expect.poll(isMixed).toBe(true);
    expect(await onList('First')).toEqual([0]);
  });

  it('several tags are given at once, and taken away with the focus staying in the dialog', async () => {
    await row(0).focus();
    await press('t');
    await type(' #Vision ,  to   present,,vision');
    await press('Enter');
    await expect.poll(() => tagsOf(0)).toEqual(['to present', 'Vision']);
    expect(await focused()).toBe('Tag');
    await button('Remove tag Vision').focus();
    await press('Enter');
    await expect.poll(() => tagsOf(0)).toEqual(['to present']);
    await expect.poll(focused).toBe('Remove tag to present');
    await undo();
    await expect.poll(() => tagsOf(0)).toEqual(['to present', 'Vision']);
    await press('Escape');
    await isGone();
    expect(await row(0).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('tags that are known are offered, as a combobox does', async () => {
    await tag('vision', 2, 3);
    await row(1).focus();
    await press('t');
    const combobox = popup.getByRole('combobox', { name: 'Tag' });
    const options = () => popup.getByRole('option').locator('.label').allTextContents();
    expect(await combobox.getAttribute('aria-expanded')).toBe('false');
    await type('PRE');
    await expect.poll(options).toEqual(['to present']);
    expect(await combobox.getAttribute('aria-expanded')).toBe('true');
    await press('Escape');
    await expect.poll(options).toEqual([]);
    expect(await dialog().count()).toBe(1);
    await combobox.fill('');
    await press('ArrowDown');
    await expect.poll(options).toHaveLength(2);
    expect((await options())[0]?.toLowerCase()).toBe('vision'); // on three papers
    await press('ArrowDown', 'ArrowDown');
    const chosen = await combobox.getAttribute('aria-activedescendant');
    expect(await popup.locator(`#${chosen}`).textContent()).toContain('to present');
    expect(await popup.locator(`#${chosen}`).getAttribute('aria-selected')).toBe('true');
    expect(await popup.locator(`#${await combobox.getAttribute('aria-controls')}`).count()).toBe(1);
    await press('Enter');
    await expect.poll(() => tagsOf(1)).toEqual(['to present']);
    await type('new one, vis');
    await popup.getByRole('option').waitFor();
    await press('Tab');
    await expect.poll(async () => (await tagsOf(1)).length).toBe(3);
    expect(await focused()).toBe('Tag');
  });

  it('a tag that some of the papers have is put on all', async () => {
    for (const at of [0, 4]) await row(at).press('x');
    await row(4).press('t');
    await dialog().getByText('on 1 of 2').first().waitFor();
    await button('Put tag to present on all').click();
    await expect.poll(() => tagsOf(4)).toEqual(['to present']);
    await button('Remove tag to present').click();
    await expect.poll(() => tagsOf(4)).toEqual([]);
    expect(await tagsOf(0)).not.toContain('to present');
    await undo();
    await expect.poll(() => tagsOf(4)).toEqual(['to present']);
  });

  it('all lists are shown with their counts, and lead to their papers', async () => {
    await openShelf();
    await dialog().getByRole('button', { name: 'First 1 paper', exact: true }).waitFor();
    await dialog()
      .getByRole('button', { name: /^Found \d+ papers$/ })
      .waitFor();
    expect(await dialog().textContent()).toContain('sparse');
    await dialog().getByRole('button', { name: 'First 1 paper', exact: true }).click();
    await isGone();
    await expect.poll(() => popup.getByRole('article').count()).toBe(1);
  });

  it('a list is changed, deleted and brought back, all in the dialog', async () => {
    await openShelf();
    await button('Edit list Second').click();
    await popup.getByRole('dialog', { name: 'Edit list' }).waitFor();
    expect(await field('Name').evaluate((input) => input === document.activeElement)).toBe(true);
    await field('Name').fill('  Thursday   group ');
    await field('Description').fill('Two a week.');
    await field('Name').press('Enter');
    await isGone();
    await openShelf();
    await dialog().getByText('Two a week.').waitFor();
    await button('Delete list Thursday group').click();
    await expect.poll(() => button('Edit list Thursday group').count()).toBe(0);
    await undo();
    await button('Edit list Thursday group').click();
    await field('Description').fill('');
    await field('Name').fill('Second');
    await button('Save').click();
    await isGone();
    const { description } =
      (await readStore<ReadingList>(popup, 'lists')).find(({ name }) => name === 'Second') ?? {};
    expect(description).toBeUndefined();
  });

  it('a list is made, and a smart list of what was typed, which tells what it finds', async () => {
    await openShelf();
    expect(await button('New smart list').count()).toBe(0);
    await button('New list').click();
    await field('Name').fill('Empty');
    await press('Enter');
    await popup.getByRole('heading', { name: 'Empty', exact: true }).waitFor();
    await popup.getByRole('searchbox').fill('transcoders autor:x');
    await openShelf();
    await button('New smart list').click();
    await popup.getByRole('dialog', { name: 'New smart list' }).waitFor();
    await dialog().getByText('“autor:” is no field').waitFor();
    await field('Query').fill('transcoders');
    await dialog()
      .getByText(/^Finds \d+ papers? now$/)
      .waitFor();
    await expect.poll(() => dialog().getByText('is no field').count()).toBe(0);
    expect(await button('Save').isDisabled()).toBe(true);
    await field('Name').fill('Circuits');
    await button('Save').click();
    await popup.getByRole('heading', { name: 'Smart list Circuits' }).waitFor();
    expect(await popup.getByRole('article').count()).toBeGreaterThan(0);
  });

  it('a tag is renamed wherever it is, found, and deleted; each is taken back at once', async () => {
    await tag('Visions', 5);
    await openShelf();
    await button('Rename tag Visions').click();
    await field('New name of the tag Visions').fill('vision');
    await button('Merge').click();
    await expect.poll(async () => (await tagsOf(5)).map((each) => each.toLowerCase())).toEqual(['vision']);
    await undo();
    await expect.poll(() => tagsOf(5)).toEqual(['Visions']);
    await button('Rename tag Visions').click();
    await press('Escape'); // ends the renaming, and not the dialog
    await button('Rename tag Visions').waitFor();
    await button('Delete tag Visions').click();
    await expect.poll(() => tagsOf(5)).toEqual([]);
    await undo();
    await dialog().getByRole('button', { name: 'Visions 1 paper', exact: true }).click();
    await isGone();
    expect(await popup.getByRole('searchbox').inputValue()).toBe('tag:"Visions"');
    await expect.poll(() => popup.getByRole('article').count()).toBe(1);
  });

  it('what was taken away is in the trash, to be restored or deleted for good', async () => {
    await act('emptyTrash', { undoIds: null });
    await openTrash();
    await dialog().getByText('Nothing here.').waitFor();
    await press('Escape');
    await put('Trashed', 0, 1, 2);
    await act('changeMarks', {
      deed: 'bookmark',
      patches: [{ paperId: ids[3] ?? '', set: { bookmark: new Date().toISOString() } }],
    });
    await act('changeMarks', {
      deed: 'unbookmark',
      patches: [{ paperId: ids[3] ?? '', set: { bookmark: null } }],
    });
    await openShelf();
    await button('Delete list Trashed').click();
    await dialog().getByRole('button', { name: 'Trash 2', exact: true }).click();
    const restoring = dialog().getByRole('button', { name: /^Restore/ });
    await expect.poll(() => restoring.count()).toBe(2);
    const title = await row(3).getByRole('heading').textContent();
    await button(`Restore: Bookmark removed: ${title}`).waitFor();
    await button('Restore: Deleted the list Trashed, 3 papers on it').click();
    await expect.poll(() => onList('Trashed')).toEqual([0, 1, 2]);
    await expect.poll(() => restoring.count()).toBe(1);
    await expect.poll(focused).toContain('Restore: Bookmark removed');
    await button(/^Delete for good: Bookmark/).click();
    await dialog().getByText('Nothing here.').waitFor();
    expect(await dialog().evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  it('the trash is emptied when that was meant', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await act('forgetPeriod', { from: today, to: today });
    await openTrash();
    await button(/^Restore: Forgot \d+ papers$/).waitFor();
    await button('Empty trash').press('Enter');
    await dialog().getByText('Delete 1 thing for good?').waitFor();
    await expect.poll(() => button('Keep').evaluate((each) => each === document.activeElement)).toBe(true);
    await press('Enter');
    await button(/^Restore: Forgot/).waitFor();
    await button('Empty trash').click();
    await button('Delete').click();
    await dialog().getByText('Nothing here.').waitFor();
    await expect.poll(async () => (await readStore(popup, 'trash')).length).toBe(0);
  });
});

/** How each dialog is come to. */
const STATES: Record<string, () => Promise<unknown>> = {
  lists: () => row(0).press('l'),
  'lists, one of them ticked': async () => {
    await row(4).press('l');
    await box('First').click();
    await dialog().getByRole('button', { name: 'Undo' }).waitFor();
  },
  'lists of several papers': async () => {
    for (const at of [0, 1, 3]) await row(at).press('x');
    await row(3).press('l');
  },
  tags: () => row(0).press('t'),
  'tags that are offered': async () => {
    await row(5).press('t');
    await press('ArrowDown', 'ArrowDown');
    await popup.getByRole('option').first().waitFor();
  },
  'tags of several papers': async () => {
    for (const at of [0, 1, 3]) await row(at).press('x');
    await row(3).press('t');
  },
  'all lists and tags': openShelf,
  'a tag that is renamed': async () => {
    await openShelf();
    await button('Rename tag vision').click();
  },
  'a list that is changed': async () => {
    await openShelf();
    await button('Edit list First').click();
  },
  'a new smart list': async () => {
    await popup.getByRole('searchbox').fill('sparse autor:x');
    await openShelf();
    await button('New smart list').click();
    await dialog().getByText('Finds').waitFor();
  },
  'an empty trash': async () => {
    await act('emptyTrash', { undoIds: null });
    await openTrash();
    await dialog().getByText('Nothing here.').waitFor();
  },
  'a trash': async () => {
    await openShelf();
    await button('Delete list First').click();
    await dialog().getByRole('button', { name: 'Trash 1' }).click();
    await button('Empty trash').click();
    await dialog().getByText('for good?').waitFor();
  },
};

describe('axe finds nothing in the dialogs, light or dark, wide or narrow', () => {
  beforeAll(async () => {
    await begin();
    popup = await session.browser.openPopup();
    await popup.getByRole('article').nth(5).waitFor();
    ids = await popup
      .getByRole('article')
      .evaluateAll((rows) => rows.map((each) => each.dataset.paperId ?? ''));
    await put('First', 0, 1, 2);
    await act('makeList', { name: 'Found', query: 'sparse', description: 'What is sparse.' });
    await tag('vision', 0, 1);
    await tag('to present', 0);
    await popup.close();
  });
  afterAll(() => session.close());

  it.each(Object.entries(STATES))('%s', async (_name, come) => {
    await come();
    await dialog().waitFor();
    await popup.waitForTimeout(200); // until everything has come to rest
    for (const [width, colorScheme] of [
      [420, 'light'],
      [320, 'dark'],
    ] as const) {
      await popup.setViewportSize({ width, height: 600 });
      await popup.emulateMedia({ colorScheme });
      expect(await axeFindings(popup), colorScheme).toEqual([]);
      // Nothing is cut off at the side.
      const over = await dialog().evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(over).toBe(0);
    }
  });
});
