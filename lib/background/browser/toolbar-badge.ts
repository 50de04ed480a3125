import { browser } from 'wxt/browser';
import type { PageState } from '../../library/model/results';
import type { CommandMessage } from '../../messages/commands';
import { readSettings } from '../../settings/settings-storage';
import type { PageReport } from '../../site/report/page-report';
import type { MessageReply } from '../commands/context';

/** The button's title while there is nothing to report. */
const TITLE = 'Papershelf';

const WARNING = '!';
const DONE = '✓';
const FAILED = '×';

/** In milliseconds: long enough to be seen, short enough not to disturb. */
const FLASH_MS = 1_500;

/** A number of three digits would be too wide to read. */
const MAX_COUNT = 99;

/** Without a colour both browsers paint the badge in a loud one of their own. */
const COUNT_COLOR = '#57606a';
const SYMBOL_COLORS: Readonly<Record<string, string>> = {
  [WARNING]: '#b91c1c',
  [DONE]: '#15803d',
  [FAILED]: '#b91c1c',
};

/**
 * The badge on the toolbar button of each tab: that the page could not be read fully, else how many of its papers are new,
 * and for a moment that a link was saved. The browser itself stores what each tab shows and clears it when the tab goes to
 * another page, so that nothing is lost with the worker.
 */
export class ToolbarBadge {
  /** One change after the other: each reads the badge before it changes it. */
  #queue: Promise<unknown> = Promise.resolve();
  /** By tab, while a flash is shown: the text it covers, from before or set meanwhile. */
  readonly #flashes = new Map<number, { covered: string; timer: ReturnType<typeof setTimeout> }>();

  /** Shows a warning on a tab whose page could not be read fully, and clears it when it could. */
  showReport({ isDrift }: Pick<PageReport, 'isDrift'>, tabId: number): Promise<void> {
    return this.#enqueue(async () => {
      if (!isDrift && (await this.#textOf(tabId)) !== WARNING) return;
      await this.#setText(tabId, isDrift ? WARNING : '');
      await setTitle(tabId, isDrift ? `${TITLE}: this page could not be read fully` : TITLE);
    });
  }

  /** Counts the new papers on the page of a tab, unless there is a warning or the user wants no count. */
  showNew({ papers }: Pick<PageState, 'papers'>, tabId: number): Promise<void> {
    const count = papers.filter(({ isNew }) => isNew).length;
    return this.#enqueue(async () => {
      if ((await this.#textOf(tabId)) === WARNING || !(await readSettings()).hasBadge) return;
      await this.#setText(tabId, formatCount(count));
      const label = count === 1 ? '1 new paper' : `${count} new papers`;
      await setTitle(tabId, count === 0 ? TITLE : `${TITLE}: ${label} on this page`);
    });
  }

  /** Shows for a moment whether something was done, then the earlier text again. */
  flash(tabId: number, isDone: boolean): Promise<void> {
    return this.#enqueue(async () => {
      const covered = await this.#textOf(tabId);
      clearTimeout(this.#flashes.get(tabId)?.timer);
      const timer = setTimeout(() => this.#endFlash(tabId), FLASH_MS);
      this.#flashes.set(tabId, { covered, timer });
      await show(tabId, isDone ? DONE : FAILED);
    });
  }

  /** Clears all counts; warnings stay. */
  clearCounts(): Promise<void> {
    return this.#enqueue(async () => {
      for (const { id } of await browser.tabs.query({})) {
        if (id === undefined || !/^\d/.test(await this.#textOf(id))) continue;
        await this.#setText(id, '');
        await setTitle(id, TITLE);
      }
    });
  }

  #endFlash(tabId: number): Promise<void> {
    return this.#enqueue(async () => {
      const covered = await this.#textOf(tabId);
      this.#flashes.delete(tabId);
      if (isFlash(await textOn(tabId))) await show(tabId, covered);
    });
  }

  /** What a tab shows, or will show when its flash ends. */
  async #textOf(tabId: number): Promise<string> {
    const text = await textOn(tabId);
    // A tab that went to another page meanwhile has neither its flash nor the text it covered.
    return isFlash(text) ? (this.#flashes.get(tabId)?.covered ?? '') : text;
  }

  async #setText(tabId: number, text: string): Promise<void> {
    const flash = this.#flashes.get(tabId);
    if (flash && isFlash(await textOn(tabId))) flash.covered = text;
    else await show(tabId, text);
  }

  #enqueue(change: () => Promise<void>): Promise<void> {
    // It fails when the tab was closed meanwhile.
    const done = this.#queue.then(change).catch(() => {});
    this.#queue = done;
    return done;
  }
}

function textOn(tabId: number): Promise<string> {
  return browser.action.getBadgeText({ tabId });
}

async function show(tabId: number, text: string): Promise<void> {
  if (text !== '') {
    await browser.action.setBadgeBackgroundColor({ tabId, color: SYMBOL_COLORS[text] ?? COUNT_COLOR });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  }
  await browser.action.setBadgeText({ tabId, text });
}

async function setTitle(tabId: number, title: string): Promise<void> {
  await browser.action.setTitle({ tabId, title });
}

function isFlash(text: string): boolean {
  return text === DONE || text === FAILED;
}

function formatCount(count: number): string {
  if (count > MAX_COUNT) return `${MAX_COUNT}+`;
  return count === 0 ? '' : String(count);
}

/** The state of a page's papers in a reply, if the message requested it. */
export function pageStateIn(message: unknown, reply: MessageReply): PageState | undefined {
  const { type, name } = (message ?? {}) as Partial<CommandMessage>;
  const isPageStateRequest = type === 'act' && name === 'marksOf';
  return isPageStateRequest && reply.ok && 'result' in reply ? (reply.result as PageState) : undefined;
}
