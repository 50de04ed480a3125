import { browser } from 'wxt/browser';
import type { PageState } from '../../library/model/results';
import type { CommandMessage } from '../../messages/commands';
import { readSettings } from '../../settings/settings-storage';
import type { PageReport } from '../../site/report/page-report';
import type { MessageReply } from '../commands/context';

/** What the button is called while there is nothing to tell. */
const NAME = 'Papershelf';

const ALARM = '!';
const DONE = '✓';
const FAILED = '×';

/** In milliseconds: long enough to be seen, short enough to be in nobody's way. */
const TICK = 1_500;

/** A number of three digits would not be read. */
const MOST = 99;

/** Both browsers paint the badge in a loud colour of their own unless told otherwise. */
const QUIET = '#57606a';
const LOUD: Readonly<Record<string, string>> = { [ALARM]: '#b91c1c', [DONE]: '#15803d', [FAILED]: '#b91c1c' };

/**
 * The badge on the toolbar button of each tab: that the page could not be read fully, else how many of its papers are new,
 * and for a moment that a link was saved. The browser itself keeps what each tab shows and lets it go when the tab goes to
 * another page, so that nothing is lost with the worker.
 */
export class ToolbarBadge {
  /** One after the other: what is there is read before it is changed. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Where a tick stands now: what stood there before, or has come meanwhile. */
  readonly #ticks = new Map<number, { under: string; timer: ReturnType<typeof setTimeout> }>();

  /** Marks a tab whose page could not be read fully, and takes that mark away when it could. */
  showReport({ isDrift }: Pick<PageReport, 'isDrift'>, tabId: number): Promise<void> {
    return this.#next(async () => {
      if (!isDrift && (await this.#textOf(tabId)) !== ALARM) return;
      await this.#put(tabId, isDrift ? ALARM : '');
      await setTitle(tabId, isDrift ? `${NAME}: this page could not be read fully` : NAME);
    });
  }

  /** Counts the new papers on the page of a tab, unless there is an alarm or the reader wants no count. */
  showNew({ papers }: Pick<PageState, 'papers'>, tabId: number): Promise<void> {
    const count = papers.filter(({ isNew }) => isNew).length;
    return this.#next(async () => {
      if ((await this.#textOf(tabId)) === ALARM || !(await readSettings()).hasBadge) return;
      await this.#put(tabId, countInFew(count));
      const words = count === 1 ? '1 new paper' : `${count} new papers`;
      await setTitle(tabId, count === 0 ? NAME : `${NAME}: ${words} on this page`);
    });
  }

  /** Tells for a moment that something was done, or was not; then what was there is there again. */
  flash(tabId: number, isDone: boolean): Promise<void> {
    return this.#next(async () => {
      const under = await this.#textOf(tabId);
      clearTimeout(this.#ticks.get(tabId)?.timer);
      const timer = setTimeout(() => this.#untick(tabId), TICK);
      this.#ticks.set(tabId, { under, timer });
      await show(tabId, isDone ? DONE : FAILED);
    });
  }

  /** Takes all counts away; alarms stay. */
  clearCounts(): Promise<void> {
    return this.#next(async () => {
      for (const { id } of await browser.tabs.query({})) {
        if (id === undefined || !/^\d/.test(await this.#textOf(id))) continue;
        await this.#put(id, '');
        await setTitle(id, NAME);
      }
    });
  }

  #untick(tabId: number): Promise<void> {
    return this.#next(async () => {
      const under = await this.#textOf(tabId);
      this.#ticks.delete(tabId);
      if (isTick(await textOn(tabId))) await show(tabId, under);
    });
  }

  /** What a tab shows, or will when its tick is gone. */
  async #textOf(tabId: number): Promise<string> {
    const text = await textOn(tabId);
    // A tab that went to another page meanwhile has neither its tick nor what stood under it.
    return isTick(text) ? (this.#ticks.get(tabId)?.under ?? '') : text;
  }

  async #put(tabId: number, text: string): Promise<void> {
    const tick = this.#ticks.get(tabId);
    if (tick && isTick(await textOn(tabId))) tick.under = text;
    else await show(tabId, text);
  }

  #next(change: () => Promise<void>): Promise<void> {
    // It fails when the tab was closed meanwhile.
    const done = this.#turn.then(change).catch(() => {});
    this.#turn = done;
    return done;
  }
}

function textOn(tabId: number): Promise<string> {
  return browser.action.getBadgeText({ tabId });
}

async function show(tabId: number, text: string): Promise<void> {
  if (text !== '') {
    await browser.action.setBadgeBackgroundColor({ tabId, color: LOUD[text] ?? QUIET });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  }
  await browser.action.setBadgeText({ tabId, text });
}

async function setTitle(tabId: number, title: string): Promise<void> {
  await browser.action.setTitle({ tabId, title });
}

function isTick(text: string): boolean {
  return text === DONE || text === FAILED;
}

function countInFew(count: number): string {
  if (count > MOST) return `${MOST}+`;
  return count === 0 ? '' : String(count);
}

/** What the library was asked about a page, if that is what a message did, with its answer. */
export function pageStateIn(message: unknown, reply: MessageReply): PageState | undefined {
  const { type, name } = (message ?? {}) as Partial<CommandMessage>;
  const isAsked = type === 'act' && name === 'marksOf';
  return isAsked && reply.ok && 'result' in reply ? (reply.result as PageState) : undefined;
}
