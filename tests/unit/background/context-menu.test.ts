import { beforeEach, describe, expect, it, vi } from 'vitest';

const menus = vi.hoisted(() => ({ removeAll: vi.fn(async () => {}), create: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { contextMenus: menus } }));

import { bookmarkLink, createLinkMenu } from '../../../lib/background/browser/context-menu';
import { PAPER_LINK_PATTERNS, paperIdOfLink } from '../../../lib/background/browser/paper-link';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { undo } from '../../../lib/library/store/undo';
import { Indexer } from '../../../lib/search/indexer/indexer';
import { freshLibrary } from '../../support/fresh-library';

const ID = '2510.12345';

describe('a link leads to', () => {
  it.each([
    ['https://huggingface.co/papers/2510.12345', ID],
    ['http://huggingface.co/papers/2510.12345', ID],
    ['https://huggingface.co/papers/2510.12345#community', ID],
    ['https://huggingface.co/papers/2510.12345?ref=x#y', ID],
    ['https://huggingface.co/papers/2510.12345/', ID],
    ['https://huggingface.co/papers/2510.12345v2', ID],
    ['https://huggingface.co/papers/hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/2510.12345', ID],
    ['http://arxiv.org/abs/2510.12345v3', ID],
    ['https://www.arxiv.org/abs/2510.12345', ID],
    ['https://export.arxiv.org/abs/2510.12345v1?context=cs', ID],
    ['https://arxiv.org/pdf/2510.12345', ID],
    ['https://arxiv.org/pdf/2510.12345v2.pdf', ID],
    ['https://arxiv.org/pdf/2510.12345v2.pdf#page=3', ID],
    ['https://arxiv.org/pdf/2510.12345.pdf?download=1', ID],
    ['https://arxiv.org/abs/hep-th/9901001v2', 'hep-th/9901001'],
    ['https://arxiv.org/abs/math.GT/0309136', 'math.GT/0309136'],
    ['https://arxiv.org/pdf/hep-th/9901001.pdf', 'hep-th/9901001'],
    ['https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/0704.0001', '0704.0001'],
  ])('%s', (address, id) => expect(paperIdOfLink(address)).toBe(id));

  it.each([
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/date/2026-10-06',
    'https://huggingface.co/papers/week/2026-W41',
    'https://huggingface.co/papers/month/2026-10',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/papers/',
    'https://huggingface.co/papers/%E0%A4%A',
    'https://huggingface.co/datasets/papers/2510.12345',
    'https://huggingface.co.example.com/papers/2510.12345',
    'https://example.com/https://arxiv.org/abs/2510.12345',
    'https://notarxiv.org/abs/2510.12345',
    'https://arxiv.org/list/cs.LG/new',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/yesterday1',
    'javascript:location="https://arxiv.org/abs/2510.12345"',
    'arxiv:2510.12345',
    'nonsense',
    '',
  ])('no paper: %s', (address) => expect(paperIdOfLink(address)).toBeUndefined());
});

describe('the menu', () => {
  let library: LibraryDatabase;
  let changes: string[];
  const flashes: [number, boolean][] = [];
  beforeEach(() => {
    library = freshLibrary();
    changes = [];
    flashes.length = 0;
  });
  const badge = {
    flash: async (tabId: number, isDone: boolean) => {
      flashes.push([tabId, isDone]);
    },
  };
  const click = (address: string | undefined, tabId: number | undefined = 1) => {
    const indexer = new Indexer(library, () => {});
    const onChange = (change: string) => changes.push(change);
    return bookmarkLink({ library, indexer, onChange }, badge, address, tabId);
  };

  it('is created again, once, for links that may lead to a paper', async () => {
    await createLinkMenu();
    expect(menus.removeAll).toHaveBeenCalledBefore(menus.create);
    expect(menus.create.mock.calls).toEqual([
      [
        {
          id: 'save-link',
          title: 'Save and bookmark in Papershelf',
          contexts: ['link'],
          targetUrlPatterns: [...PAPER_LINK_PATTERNS],
        },
      ],
    ]);
  });

  it('bookmarks a paper that was never seen, reports the change, flashes the badge, and can be undone', async () => {
    const before = new Date().toISOString();
    await click('https://arxiv.org/pdf/2510.12345v2');
    const [annotations] = await library.marks.toArray();
    expect(annotations).toMatchObject({ paperId: ID });
    expect((annotations?.bookmarkedAt ?? '') >= before).toBe(true);
    expect(await library.papers.count()).toBe(0);
    expect(changes).toEqual(['marks']);
    expect(flashes).toEqual([[1, true]]);
    const [action] = await library.trash.toArray();
    expect(action).toMatchObject({ deed: 'bookmark', subject: { count: 1, paperId: ID } });
    await undo(library, action?.id ?? '', new Date());
    expect((await library.marks.get(ID))?.bookmarkedAt).toBeUndefined();
  });

  it('leaves an earlier bookmark as it is, and flashes the badge all the same', async () => {
    await click('https://arxiv.org/abs/2510.12345');
    const before = await library.marks.toArray();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await click('https://huggingface.co/papers/2510.12345');
    expect(await library.marks.toArray()).toEqual(before);
    expect(flashes).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it('does nothing on the site’s other pages', async () => {
    await click('https://huggingface.co/papers/date/2026-10-06');
    await click(undefined);
    expect(await library.marks.count()).toBe(0);
    expect(flashes).toEqual([]);
  });

  it('shows when the library could not be written', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue();
    library.close();
    await click('https://arxiv.org/abs/2510.12345');
    expect(flashes).toEqual([[1, false]]);
    consoleError.mockRestore();
  });
});
