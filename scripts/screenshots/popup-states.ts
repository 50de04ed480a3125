import type { Page } from 'playwright-core';

/** How to reach a state of the popup. */
export type State = (popup: Page) => Promise<unknown>;

/** One after the other, in one library: the later ones show what the earlier ones saved. */
export const STATES: Readonly<Record<string, State>> = {
  recent: (popup) => popup.getByRole('article').first().waitFor(),
  results: (popup) => popup.getByRole('searchbox').fill('interpretable featuers'),
  open: async (popup) => {
    await popup.getByRole('searchbox').fill('transcoders');
    await popup.getByRole('searchbox').press('ArrowDown');
    await popup.keyboard.press('Space');
  },
  nothing: (popup) => popup.getByRole('searchbox').fill('zzz qqq'),
  bookmarks: (popup) => popup.getByRole('button', { name: 'Bookmarks' }).click(),
  picker: async (popup) => {
    const rows = popup.getByRole('article');
    for (const at of [0, 2]) await rows.nth(at).getByRole('button', { name: 'Bookmark' }).click();
    await rows.first().getByRole('button', { name: 'Add to list' }).click();
    await popup.getByRole('textbox').fill('Interpretability');
    await popup.keyboard.press('Enter');
    await rows.nth(2).getByRole('button', { name: 'Add to list' }).click();
  },
  list: (popup) => popup.getByRole('button', { name: 'Interpretability 1' }).click(),
  exporting: (popup) => popup.getByRole('button', { name: 'Export' }).click(),
  completion: (popup) => popup.getByRole('searchbox').pressSequentially('diffusion author:'),
  'completion-chosen': async (popup) => {
    await popup.getByRole('searchbox').pressSequentially('author:a');
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
  },
  'completion-field': (popup) => popup.getByRole('searchbox').pressSequentially('sparse auth'),
  diagnostic: (popup) => popup.getByRole('searchbox').fill('autor:lovelace OR sparse'),
  diagnostics: (popup) =>
    popup.getByRole('searchbox').fill('sparse is:bookmarkd date:2026-13 upvotes:many autoencoders'),
  'diagnostic-over': async (popup) => {
    await popup.getByRole('searchbox').fill('sparse');
    await popup.locator('mark').first().waitFor();
    await popup.getByRole('searchbox').fill('sparse () ');
  },
  why: (popup) => popup.getByRole('searchbox').fill('author:"author 500" OR keyword:2d OR interpretability'),
  phrase: (popup) => popup.getByRole('searchbox').fill('"sparse autoencoders"'),
  help: (popup) => popup.getByRole('button', { name: 'Help' }).click(),
  'help-end': async (popup) => {
    await popup.getByRole('button', { name: 'Help' }).click();
    await popup.getByText('clear the search or the selection, then close').scrollIntoViewIfNeeded();
  },
  settings: (popup) => popup.getByRole('button', { name: 'Settings' }).click(),
  'settings-page': async (popup) => {
    await popup.getByRole('button', { name: 'Settings' }).click();
    await popup.getByText('Show the number of new papers on the toolbar button').scrollIntoViewIfNeeded();
  },
  annotations: async (popup) => {
    const row = (at: number) => popup.getByRole('article').nth(at);
    await tag(popup, 1, 'circuits');
    for (const at of [0, 1, 1, 3, 3, 3]) {
      await row(at).press('s');
      await popup.waitForTimeout(100);
    }
    await row(1).press('n');
    await popup
      .getByRole('textbox')
      .fill('Ask **Ada** about the width.\n\n- `SAE` of [Fig. 3](https://e.com)');
    await popup.keyboard.press('Escape');
    await row(1).press('Space');
    await popup.locator('.markdown').waitFor();
  },
  menu: (popup) => popup.getByRole('article').first().getByRole('button', { name: 'More' }).click(),
  note: (popup) => popup.getByRole('article').nth(1).press('n'),
  tags: (popup) => popup.getByRole('article').nth(1).press('t'),
  selected: async (popup) => {
    for (const at of [0, 1, 3]) await popup.getByRole('article').nth(at).press('x');
  },
  'selected-lists': async (popup) => {
    for (const at of [0, 1, 3]) await popup.getByRole('article').nth(at).press('x');
    await popup.keyboard.press('l');
  },
  'selected-new': (popup) => popup.getByRole('button', { name: /^Select .* new papers?$/ }).click(),
  'list-menu': async (popup) => {
    for (const at of [3, 4]) await popup.getByRole('article').nth(at).press('x');
    await popup.keyboard.press('l');
    await popup.getByRole('checkbox', { name: 'Interpretability' }).click();
    await popup.keyboard.press('Escape');
    await popup.getByRole('button', { name: 'Interpretability 3', exact: true }).click();
    await popup.getByRole('article').nth(1).getByRole('button', { name: 'More' }).click();
  },
  status: (popup) => popup.getByRole('button', { name: /^Reading \d/ }).click(),
  hidden: async (popup) => {
    await popup.getByRole('article').nth(5).press('h');
    await popup.getByRole('button', { name: /^Hidden \d/ }).click();
  },
  'new-smart-list': async (popup) => {
    await popup.getByRole('searchbox').fill('circuits upvotes:>5');
    await popup.getByRole('button', { name: 'Lists' }).click();
    await popup.getByRole('button', { name: 'New smart list' }).click();
  },
  'edit-list': async (popup) => {
    await popup.getByRole('button', { name: 'Interpretability 3', exact: true }).click();
    await popup.getByRole('button', { name: 'Edit list' }).click();
  },
  lists: (popup) => popup.getByRole('button', { name: 'Lists' }).click(),
  trash: async (popup) => {
    await popup.getByRole('button', { name: 'Interpretability 3', exact: true }).click();
    await popup.getByRole('button', { name: 'Remove from list' }).first().click();
    await popup.getByRole('button', { name: 'Interpretability 2', exact: true }).waitFor();
    await popup.getByRole('button', { name: 'Lists' }).click();
    await popup.getByRole('button', { name: /^Trash/ }).click();
  },
};

async function tag(popup: Page, at: number, name: string): Promise<void> {
  await popup.getByRole('article').nth(at).press('t');
  await popup.getByRole('combobox', { name: 'Tag' }).fill(name);
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('Escape');
}
