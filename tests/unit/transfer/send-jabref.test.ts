import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JabRef, type JabRefOptions } from '../../../lib/transfer/send/jabref';
import type { SendError } from '../../../lib/transfer/send/send-errors';
import { type JabRefSending, sendToJabRef } from '../../../lib/transfer/send/send-to-jabref';
import { JabRefServer } from '../../support/jabref-server';
import { papersToSend, TestRecord } from '../../support/test-send-log';
import { ZoteroServer } from '../../support/zotero-server';

const ENTRIES = '/libraries/current/entries';
const PAPERS = papersToSend(30);
const IDS = PAPERS.map(({ paper }) => paper.id);

let server: JabRefServer;
let record: TestRecord;
beforeEach(async () => {
  server = await new JabRefServer().start();
  record = new TestRecord();
});
afterEach(() => server.close());

const fromBrowser: typeof fetch = (address, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set('Origin', 'moz-extension://made');
  return fetch(address, { ...init, headers });
};

function connect(options: JabRefOptions = {}): JabRef {
  return new JabRef({ port: server.port, fetch: fromBrowser, timeout: 300, token: 'made-token', ...options });
}

function problem(promise: Promise<unknown>): Promise<SendError> {
  return promise.then(
    () => Promise.reject(new Error('It went well.')),
    (error) => error.problem ?? Promise.reject(error),
  );
}

describe('JabRef', () => {
  it('accepts BibTeX', async () => {
    await connect().add('@misc{a, title = {Ü}}');
    expect(server.taken).toEqual(['@misc{a, title = {Ü}}']);
    expect(server.at(ENTRIES)[0]?.headers).toMatchObject({
      'content-type': 'application/x-bibtex',
      'x-jabref-connector': 'true',
      authorization: 'Bearer made-token',
    });
  });

  it.each(['nothing', 'header'] as const)('that requires %s needs no token', async (wants) => {
    server.wants = wants;
    await new JabRef({ port: server.port, fetch: fromBrowser }).add('@misc{a}');
    expect(server.taken).toHaveLength(1);
    expect(server.at(ENTRIES)[0]?.headers.authorization).toBeUndefined();
  });

  it('that requires pairing reports it, and gives a token for its PIN', async () => {
    const unpaired = new JabRef({ port: server.port, fetch: fromBrowser });
    expect(await problem(unpaired.add('@misc{a}'))).toEqual({ kind: 'not-paired', isPinWrong: false });
    expect(await problem(unpaired.pair('000000'))).toEqual({ kind: 'not-paired', isPinWrong: true });
    const token = await unpaired.pair('123456');
    await connect({ token }).add('@misc{a}');
    expect(server.taken).toHaveLength(1);
  });

  it('gives no token that is invalid in a header', async () => {
    server.fail('/auth/pair', { status: 200, body: '{"token":"a\\nb"}' });
    expect(await problem(connect().pair('1'))).toEqual({ kind: 'invalid-response', program: 'jabref' });
  });

  it('that accepts no extension reports it', async () => {
    server.origins = [];
    expect(await problem(connect().add('@misc{a}'))).toEqual({ kind: 'not-allowed' });
  });

  it.each<[number, object]>([
    [404, { kind: 'outdated', program: 'jabref' }],
    [405, { kind: 'outdated', program: 'jabref' }],
    [400, { kind: 'refused', program: 'jabref', status: 400, message: 'Only possible in GUI mode.' }],
    [302, { kind: 'wrong-program', program: 'jabref', found: 'unknown' }],
    [206, { kind: 'invalid-response', program: 'jabref' }],
  ])('responding with %i', async (status, expected) => {
    server.fail(ENTRIES, { status, body: 'Only possible in GUI mode.', headers: { Location: '/' } });
    expect(await problem(connect().add('@misc{a}'))).toMatchObject(expected);
  });

  it('is not Zotero', async () => {
    const zotero = await new ZoteroServer().start();
    const answer = await problem(connect({ port: zotero.port }).ping()).finally(() => zotero.close());
    expect(answer).toMatchObject({ kind: 'wrong-program', program: 'jabref', found: 'zotero' });
  });
});

describe('sending to JabRef', () => {
  const write: JabRefSending['write'] = (papers) =>
    papers.map(({ citationKey }) => `@misc{${citationKey}}`).join('\n');
  const send = (options: Partial<JabRefSending> = {}, papers = PAPERS) =>
    sendToJabRef(connect(), papers, { write, log: record, pendingBatch: record.batch, ...options });
  const keys = () => server.taken.join('\n').match(/key\d+/g);
  const rest = () => PAPERS.filter(({ paper }) => !record.ids.includes(paper.id));

  it('sends every paper once, in batches', async () => {
    expect(await send()).toEqual({ sent: 30, remaining: [] });
    expect(keys()).toEqual(PAPERS.map(({ citationKey }) => citationKey));
    expect(server.taken).toHaveLength(2);
    expect(record.ids).toEqual(IDS);
    expect([...record.places]).toEqual(['jabref']);
    expect(record.batch).toBeUndefined();
  });

  it('sends nothing when another program uses the port', async () => {
    server.fail('/', { status: 200, body: 'Hello' });
    expect(await send()).toMatchObject({ sent: 0, problem: { kind: 'wrong-program', found: 'unknown' } });
    expect(server.at(ENTRIES)).toEqual([]);
    expect(record.batch).toBeUndefined();
  });

  it('stops at a failure; trying again sends the rest', async () => {
    const onProgress = () => server.fail(ENTRIES, { status: 500 });
    expect(await send({ onProgress })).toMatchObject({ sent: 25, problem: { kind: 'refused', status: 500 } });
    expect(await send({}, rest())).toEqual({ sent: 5, remaining: [] });
    expect(keys()).toHaveLength(30);
    expect(record.ids).toEqual(IDS);
  });

  it.each(['there', 'again'] as const)('asks the user when a response was lost: %s', async (decision) => {
    server.fail(ENTRIES, decision === 'there' ? 'hang-after' : 'hang');
    const unconfirmed = { kind: 'unconfirmed', program: 'jabref', papers: 25 };
    expect((await send()).problem).toEqual(unconfirmed);
    expect((await send()).problem).toEqual(unconfirmed);
    expect(server.at(ENTRIES)).toHaveLength(1);
    expect(await send({ decision })).toEqual({ sent: 30, remaining: [] });
    expect(keys()).toEqual(PAPERS.map(({ citationKey }) => citationKey));
    expect(record.ids).toEqual(IDS);
    expect(record.batch).toBeUndefined();
  });
});
