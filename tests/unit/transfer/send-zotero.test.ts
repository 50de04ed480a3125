import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partitionSent } from '../../../lib/transfer/send/already-sent';
import { BATCH_SIZE } from '../../../lib/transfer/send/send-log';
import { sendToZotero, type ZoteroOptions } from '../../../lib/transfer/send/send-to-zotero';
import { ZoteroConnector } from '../../../lib/transfer/send/zotero';
import { papersToSend, TestRecord } from '../../support/test-send-log';
import { ZoteroServer } from '../../support/zotero-server';

const SAVE = '/connector/saveItems';
const MOVE = '/connector/updateSession';
const TARGET = { id: 'C12', name: 'Circuits', level: 1, library: 'L1', isRecent: false };
const PAPERS = papersToSend(2 * BATCH_SIZE + 3);
const IDS = PAPERS.map(({ paper }) => paper.id);

let zotero: ZoteroServer;
let record: TestRecord;
beforeEach(async () => {
  zotero = await new ZoteroServer().start();
  record = new TestRecord();
});
afterEach(async () => {
  vi.useRealTimers();
  await zotero.close();
});

function send(options: Partial<ZoteroOptions> = {}, papers = PAPERS) {
  const connector = new ZoteroConnector({ port: zotero.port, timeout: 300 });
  return sendToZotero(connector, papers, {
    target: TARGET,
    log: record,
    pendingBatch: record.batch,
    ...options,
  });
}

/** As the page does it: only what is not logged as sent. */
function sendRest(options: Partial<ZoteroOptions> = {}) {
  const sent = new Map(record.ids.map((id) => [id, '2026-06-23T08:00:00.000Z']));
  return send(options, partitionSent(PAPERS, sent).fresh);
}

const saved = () => zotero.items.map(({ json }) => json.id);
const rows = () => [...new Set(zotero.items.map(({ row }) => row))];

describe('without errors', () => {
  it('every paper goes to the target once, in batches, and is recorded', async () => {
    const progress: string[] = [];
    const onProgress = (sent: number, all: number) => progress.push(`${sent}/${all}`);
    expect(await send({ tags: ['shelf'], onProgress })).toEqual({ sent: 53, remaining: [] });
    expect(saved()).toEqual(IDS);
    expect(rows()).toEqual(['C12']);
    expect(zotero.items.every(({ tags }) => tags.join() === 'shelf')).toBe(true);
    expect(zotero.at(SAVE)).toHaveLength(3);
    expect(progress).toEqual(['25/53', '50/53', '53/53']);
    expect(record.ids).toEqual(IDS);
    expect([...record.places]).toEqual(['zotero:L1']);
    expect(record.batch).toBeUndefined();
  });

  it('each batch has its own session id', async () => {
    await send();
    const names = zotero.at(SAVE).map(({ body }) => JSON.parse(body).sessionID);
    expect(new Set(names).size).toBe(3);
  });

  it('no requests are sent for no papers', async () => {
    expect(await send({}, [])).toEqual({ sent: 0, remaining: [] });
    expect(zotero.requests).toEqual([]);
  });

  it('a batch is recorded as pending before it is sent, and as sent before the next one', async () => {
    const seen: string[] = [];
    const open = record.open.bind(record);
    record.open = async (batch) => {
      seen.push(`${batch ? (batch.isSaved ? 'saved' : 'open') : 'settled'} ${zotero.at(SAVE).length}`);
      await open(batch);
    };
    await send({}, PAPERS.slice(0, 30));
    expect(seen).toEqual(['open 0', 'saved 1', 'settled 1', 'open 1', 'saved 2', 'settled 2']);
  });
});

describe('the target', () => {
  it.each([
    ['is gone', (rows: ZoteroServer['rows']) => rows.filter(({ id }) => id !== 'C12')],
    [
      'has another name',
      (rows: ZoteroServer['rows']) => rows.map((row) => ({ ...row, name: `${row.name}!` })),
    ],
  ])('%s: nothing is sent', async (_, change) => {
    zotero.rows = change(zotero.rows);
    const { sent, remaining, problem } = await send();
    expect([sent, remaining.length, problem]).toEqual([
      0,
      53,
      { kind: 'target-gone', target: 'Circuits', misplaced: 0 },
    ]);
    expect(zotero.at(SAVE)).toEqual([]);
  });

  it('disappears while papers are being saved: the error has how many are elsewhere', async () => {
    zotero.fail(MOVE, {
      status: 400,
      headers: { 'X-Zotero-Version': '7' },
      body: '{"error":"COLLECTION_NOT_FOUND"}',
    });
    const outcome = await send();
    expect(outcome).toMatchObject({
      sent: 25,
      problem: { kind: 'target-gone', target: 'Circuits', misplaced: 25 },
    });
    expect(record.ids).toHaveLength(25);
    expect(record.batch).toBeUndefined();
  });
});

describe('a failure in the middle', () => {
  it('keeps what was sent, and trying again sends the rest', async () => {
    const onProgress = () => zotero.fail(SAVE, { status: 500, headers: { 'X-Zotero-Version': '7' } });
    const first = await send({ onProgress });
    expect(first).toMatchObject({ sent: 25, problem: { kind: 'refused', status: 500 } });
    expect(first.remaining.map(({ paper }) => paper.id)).toEqual(IDS.slice(25));
    expect(record.batch).toBeUndefined();
    expect(await sendRest()).toEqual({ sent: 28, remaining: [] });
    expect(saved()).toEqual(IDS);
    expect(record.ids).toEqual(IDS);
  });

  it('a read-only library does not make the next try believe that it was saved', async () => {
    zotero.rows.push({ id: 'L9', name: 'Others’', level: 0, isReadOnly: true });
    zotero.selected = 'L9';
    expect((await send()).problem).toEqual({ kind: 'read-only' });
    zotero.selected = 'L1';
    expect(await sendRest()).toEqual({ sent: 53, remaining: [] });
    expect(saved()).toEqual(IDS);
  });
});

describe('a response that is lost', () => {
  it.each(['hang-after', 'hang-up-after'] as const)(
    'after saving (%s): Zotero is asked, and it goes on',
    async (failure) => {
      zotero.fail(SAVE, failure);
      expect(await send()).toEqual({ sent: 53, remaining: [] });
      expect(saved()).toEqual(IDS);
      expect(rows()).toEqual(['C12']);
      expect(record.ids).toEqual(IDS);
    },
  );

  it('before saving: it stops, and trying again sends all', async () => {
    zotero.fail(SAVE, 'hang');
    const first = await send();
    expect(first).toMatchObject({ sent: 0, problem: { kind: 'no-answer', seconds: 0.3 } });
    expect(record.batch).toBeUndefined();
    expect(await sendRest()).toEqual({ sent: 53, remaining: [] });
    expect(saved()).toEqual(IDS);
  });

  it('and Zotero not responding: trying again asks it first, and nothing is saved twice', async () => {
    zotero.fail(SAVE, 'hang-after');
    zotero.fail(MOVE, 'hang');
    const first = await send();
    expect(first).toMatchObject({ sent: 0, problem: { kind: 'no-answer' } });
    expect(first.remaining).toHaveLength(53);
    expect(record.batch).toMatchObject({ paperIds: IDS.slice(0, 25), isSaved: false });
    expect(await sendRest()).toEqual({ sent: 53, remaining: [] });
    expect(saved()).toEqual(IDS);
    expect(record.ids).toEqual(IDS);
  });

  it('and Zotero that never received it: the same session id is used again', async () => {
    zotero.fail(SAVE, 'hang');
    zotero.fail(MOVE, 'hang');
    await send();
    const { sessionID } = record.batch ?? {};
    expect(await sendRest()).toEqual({ sent: 53, remaining: [] });
    expect(saved()).toEqual(IDS);
    const names = zotero.at(SAVE).map(({ body }) => JSON.parse(body).sessionID);
    expect(names.slice(0, 2)).toEqual([sessionID, sessionID]);
    expect(names[2]).not.toBe(sessionID);
  });

  it.each([
    ['so long ago that Zotero may have forgotten', 60_000],
    ['nobody knows when, for the clock was set back', -3_600_000],
  ])('%s: the user is asked', async (_, milliseconds) => {
    zotero.fail(SAVE, 'hang-after');
    zotero.fail(MOVE, 'hang');
    await send();
    zotero.sessions.clear();
    const passed = new Date(Date.now() + milliseconds);
    vi.useFakeTimers({ toFake: ['Date'], now: passed });
    const outcome = await sendRest();
    expect(outcome).toMatchObject({
      sent: 0,
      problem: { kind: 'unconfirmed', program: 'zotero', papers: 25 },
    });
    expect(zotero.at(SAVE)).toHaveLength(1);
    expect(record.batch).toBeDefined();
    expect(await sendRest({ decision: 'there' })).toEqual({ sent: 53, remaining: [] });
    expect(saved()).toEqual(IDS);
    expect(record.ids).toEqual(IDS);
  });

  it('and the user says that they did not arrive: they are sent again', async () => {
    zotero.fail(SAVE, 'hang');
    zotero.fail(MOVE, 'hang');
    await send();
    expect(await sendRest({ decision: 'again' })).toEqual({ sent: 53, remaining: [] });
    expect(saved()).toEqual(IDS);
    expect(record.batch).toBeUndefined();
  });

  it('to the move: they are recorded as sent, and trying again moves them', async () => {
    zotero.fail(MOVE, 'hang');
    const first = await send();
    expect(first).toMatchObject({ sent: 25, problem: { kind: 'not-moved', target: 'Circuits', papers: 25 } });
    expect(record.ids).toHaveLength(25);
    expect(rows()).toEqual(['L1']);
    expect(await sendRest()).toEqual({ sent: 28, remaining: [] });
    expect(saved()).toEqual(IDS);
    expect(rows()).toEqual(['C12']);
  });
});

describe('stopping', () => {
  it('between batches keeps what was sent', async () => {
    const stop = new AbortController();
    const outcome = await send({ signal: stop.signal, onProgress: () => stop.abort() });
    expect(outcome).toMatchObject({ sent: 25, problem: { kind: 'stopped' } });
    expect(saved()).toEqual(IDS.slice(0, 25));
    expect(rows()).toEqual(['C12']);
    expect(record.batch).toBeUndefined();
  });

  it('while a batch is saved asks about its state', async () => {
    zotero.fail(SAVE, 'hang-after');
    const outcome = await send({ signal: AbortSignal.timeout(100) });
    expect(outcome).toMatchObject({ sent: 25, problem: { kind: 'stopped' } });
    expect(record.ids).toEqual(IDS.slice(0, 25));
    expect(rows()).toEqual(['C12']);
  });
});
