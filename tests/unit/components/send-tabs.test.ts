import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('../../support/page-browser')).pageBrowser }));

import { startJabRefSend, startZoteroSend } from '../../../components/transfer/send-actions';
import { createTaskRunner } from '../../../components/transfer/task-runner';
import type { TransferContextValue } from '../../../components/transfer/transfer-context';
import { savePapers } from '../../../lib/library/store/save-papers';
import type { ExportSource } from '../../../lib/transfer/export/export-sources';
import { formatOf } from '../../../lib/transfer/export/formats/formats';
import type { LocalProgram } from '../../../lib/transfer/send/send-errors';
import type { PendingBatch } from '../../../lib/transfer/send/send-log';
import { readSendState, sendLogFor, updateSendState } from '../../../lib/transfer/send/send-storage';
import { TestBackground } from '../../support/background';
import { freshLibrary, readerOf } from '../../support/fresh-library';
import { JabRefServer } from '../../support/jabref-server';
import { pageBrowser } from '../../support/page-browser';
import { PageLocks } from '../../support/page-locks';
import { PLACE } from '../../support/pages';
import { sighting } from '../../support/sightings';
import { ZoteroServer } from '../../support/zotero-server';

const TARGET = { id: 'C12', name: 'Circuits', level: 1, library: 'L1', isRecent: false };
const IDS = Array.from({ length: 30 }, (_, at) => `2606.${10_000 + at}`);
const NAMES = { zotero: 'Zotero', jabref: 'JabRef' };
/** Where each of them takes papers in. */
const SAVING = { zotero: '/connector/saveItems', jabref: '/libraries/current/entries' };

let zotero: ZoteroServer;
let jabref: JabRefServer;
/** Which of them has the port that both of them use. */
let listening: LocalProgram;
let reader: TransferContextValue['reader'];
/** The path of which the next request waits, and what it tells and waits for. */
let held: { path: string; come: () => void; until: Promise<void> } | undefined;

beforeEach(async () => {
  const library = freshLibrary();
  await savePapers(
    library,
    IDS.map((id) => sighting({ id, title: `Result ${id}` })),
    PLACE,
  );
  reader = readerOf(library);
  const background = new TestBackground(library);
  pageBrowser.ask = (message) => background.ask(message);
  pageBrowser.stored = { handover: { jabrefToken: 'made-token' } };
  zotero = await new ZoteroServer().start();
  jabref = await new JabRefServer().start();
  listening = 'zotero';
  vi.stubGlobal('navigator', { locks: new PageLocks() });
  vi.stubGlobal('fetch', toPrograms(globalThis.fetch));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all([zotero.close(), jabref.close()]);
});

/** To the program that listens, as from a page of an extension. */
function toPrograms(send: typeof fetch): typeof fetch {
  return async (asked, init = {}) => {
    const address = new URL(String(asked));
    address.port = String({ zotero, jabref }[listening].port);
    const headers = new Headers(init.headers);
    headers.set('Origin', 'moz-extension://made');
    const answer = await send(address, { ...init, headers });
    if (held?.path !== address.pathname) return answer;
    const { come, until } = held;
    held = undefined;
    come();
    await until;
    return answer;
  };
}

/** Holds back the answer to the next request for a path. */
function holdBack(path: string): { isHeld: Promise<void>; release: () => void } {
  let come = () => {};
  let release = () => {};
  const isHeld = new Promise<void>((resolve) => {
    come = resolve;
  });
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  held = { path, come, until };
  return { isHeld, release };
}

/** A tab on which papers are sent, and what it tells. */
class Tab {
  readonly tasks = createTaskRunner();

  async sends(ids: readonly string[], program: LocalProgram) {
    const source: ExportSource = { key: 'a', name: 'A', ids: async () => ids };
    const job = { source, format: formatOf('bibtex'), ids: undefined };
    const transfer = { reader, tasks: this.tasks } as unknown as TransferContextValue;
    const problem = await (program === 'zotero'
      ? startZoteroSend(transfer, job, TARGET)
      : startJabRefSend(transfer, job));
    return { problem, ...this.tasks.message.value };
  }
}

const over = {
  zotero: () => zotero.items.map(({ json }) => json.id),
  jabref: () => jabref.taken.join('').match(/\b2606\.\d{5}\b(?=\})/g) ?? [],
};

it.each(['zotero', 'jabref'] as const)(
  'while one tab sends to %s another waits, and nothing goes twice',
  async (program) => {
    listening = program;
    const [one, other] = [new Tab(), new Tab()];
    const { isHeld, release } = holdBack(SAVING[program]);
    const sending = one.sends(IDS, program);
    await isHeld;
    expect(await other.sends(IDS.slice(-10), program)).toEqual({
      problem: undefined,
      text: `Another tab is sending papers to ${NAMES[program]}. Nothing was sent from this one. Wait until the other is done, then send again.`,
      isFailure: true,
    });
    expect((await readSendState()).openBatches?.[program]?.paperIds).toEqual(IDS.slice(0, 25));
    release();
    expect(await sending).toEqual({
      problem: undefined,
      text: `30 papers are in ${NAMES[program]}.`,
      isFailure: false,
    });
    expect((await other.sends(IDS.slice(-10), program)).text).toBe('10 papers had been sent before.');
    expect([...new Set(over[program]())]).toEqual(IDS);
    if (program === 'zotero') expect(over.zotero()).toHaveLength(30);
    else expect(jabref.taken).toHaveLength(2);
  },
);

it('a tab that sends to another program waits for nobody, and keeps what is on its way', async () => {
  const { isHeld, release } = holdBack(SAVING.zotero);
  const sending = new Tab().sends(IDS, 'zotero');
  await isHeld;
  listening = 'jabref';
  expect((await new Tab().sends(IDS, 'jabref')).text).toBe('30 papers are in JabRef.');
  expect(Object.keys((await readSendState()).openBatches ?? {})).toEqual(['zotero']);
  listening = 'zotero';
  release();
  expect((await sending).text).toBe('30 papers are in Zotero.');
});

it('a tab that failed is not waited for', async () => {
  zotero.fail(SAVING.zotero, { status: 500, headers: { 'X-Zotero-Version': '7' } });
  expect((await new Tab().sends(IDS, 'zotero')).problem).toMatchObject({ kind: 'refused' });
  expect((await new Tab().sends(IDS, 'zotero')).text).toBe('30 papers are in Zotero.');
});

it('what several tabs note at once is all there', async () => {
  const batch = (place: PendingBatch['place']): PendingBatch => ({
    place,
    paperIds: IDS.slice(0, 1),
    startedAt: '2026-06-23T08:00:00.000Z',
    sessionID: '',
    target: TARGET,
    tags: [],
    isSaved: false,
  });
  await Promise.all([
    sendLogFor('zotero').open(batch('zotero:L1')),
    sendLogFor('jabref').open(batch('jabref')),
    updateSendState({ zoteroTarget: { id: 'C12', name: 'Circuits' } }),
  ]);
  expect(await readSendState()).toMatchObject({
    openBatches: { zotero: { place: 'zotero:L1' }, jabref: { place: 'jabref' } },
    zoteroTarget: { id: 'C12' },
    jabrefToken: 'made-token',
  });
});
