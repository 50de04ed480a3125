import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detectProgram } from '../../../lib/transfer/send/detect-program';
import type { LocalOptions } from '../../../lib/transfer/send/local-request';
import type { SendError } from '../../../lib/transfer/send/send-errors';
import { ZoteroConnector } from '../../../lib/transfer/send/zotero';
import { findTarget } from '../../../lib/transfer/send/zotero-answers';
import { zoteroItem } from '../../../lib/transfer/send/zotero-items';
import { JabRefServer } from '../../support/jabref-server';
import type { LocalProgram } from '../../support/local-program';
import { papersToSend } from '../../support/test-send-log';
import { ZoteroServer } from '../../support/zotero-server';

let zotero: ZoteroServer;
beforeEach(async () => {
  zotero = await new ZoteroServer().start();
});
afterEach(() => zotero.close());

const SAVE = '/connector/saveItems';
const ITEMS = papersToSend(2).map(zoteroItem);

/** With the headers of a browser, which node does not send. */
const fromBrowser: typeof fetch = (address, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set('Origin', 'chrome-extension://made');
  headers.set('User-Agent', 'Mozilla/5.0');
  return fetch(address, { ...init, headers });
};

function connect(options: LocalOptions = {}): ZoteroConnector {
  return new ZoteroConnector({ port: zotero.port, fetch: fromBrowser, timeout: 300, ...options });
}

async function problem(promise: Promise<unknown>): Promise<SendError> {
  const error = await promise.then(
    () => new Error('It went well.'),
    (reason) => reason,
  );
  if (error.name !== 'SendFailure') throw error;
  return error.problem;
}

describe('the server of the tests', () => {
  const request = (headers: Record<string, string>, path = SAVE, method = 'POST') =>
    fromBrowser(`http://127.0.0.1:${zotero.port}${path}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: '{}' } : {}),
    });

  it('closes the connection of a browser without the protocol version', async () => {
    await expect(request({ 'Content-Type': 'application/json' })).rejects.toThrow(TypeError);
    await expect(request({}, '/connector/ping', 'GET')).rejects.toThrow(TypeError);
  });

  it('refuses text, and invalid JSON', async () => {
    const api = { 'X-Zotero-Connector-API-Version': '3' };
    const text = await request({ ...api, 'Content-Type': 'text/plain' });
    expect([text.status, await text.text()]).toEqual([400, 'Endpoint does not support content-type\n']);
    const json = { ...api, 'Content-Type': 'application/json' };
    const broken = await fromBrowser(`http://127.0.0.1:${zotero.port}${SAVE}`, {
      method: 'POST',
      headers: json,
      body: '{',
    });
    expect(broken.status).toBe(400);
    expect((await request(json, '/connector/none')).status).toBe(404);
    expect((await request({ ...api }, '/connector/ping', 'GET')).status).toBe(200);
  });

  it('allows no other origin', async () => {
    const preflight = await request({}, SAVE, 'OPTIONS');
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('a request', () => {
  it('has the headers of the protocol', async () => {
    expect(await connect().ping()).toBe('7.0.24');
    await connect().save(ITEMS, 'session-1');
    for (const { headers, method } of zotero.requests) {
      expect(method).toBe('POST');
      expect(headers['content-type']).toBe('application/json');
      expect(headers['x-zotero-connector-api-version']).toBe('3');
      expect(headers.cookie ?? headers.referer).toBeUndefined();
    }
    expect(JSON.parse(zotero.at(SAVE)[0]?.body ?? '')).toEqual({
      sessionID: 'session-1',
      uri: 'https://huggingface.co/papers',
      items: ITEMS,
    });
  });
});

describe('the targets', () => {
  it('are those of Zotero, each with its library', async () => {
    zotero.selected = 'C12';
    const { selected, targets } = await connect().targets();
    expect(selected).toEqual({ id: 'C12', name: 'Circuits', level: 1, library: 'L1', isRecent: true });
    expect(targets.map(({ id, library }) => [id, library])).toEqual([
      ['L1', 'L1'],
      ['C12', 'L1'],
      ['C13', 'L1'],
      ['L7', 'L7'],
      ['C40', 'L7'],
    ]);
  });

  it('have no selected one when it is read-only', async () => {
    zotero.rows.push({ id: 'L9', name: 'Others’', level: 0, isReadOnly: true });
    zotero.selected = 'L9';
    const { selected, targets } = await connect().targets();
    expect(selected).toBeUndefined();
    expect(targets.map(({ id }) => id)).not.toContain('L9');
  });

  it('include what was selected before, by id and name', async () => {
    const { targets } = await connect().targets();
    expect(findTarget(targets, { id: 'C40', name: 'Autumn' })?.library).toBe('L7');
    expect(findTarget(targets, { id: 'C40', name: 'Circuits' })).toBeUndefined();
    expect(findTarget(targets, { id: 'C41', name: 'Autumn' })).toBeUndefined();
  });

  const own = { 'X-Zotero-Version': '7' };
  it.each([
    ['no JSON', 'not json'],
    ['no object', '[]'],
    ['an id that is none', '{"libraryID":1,"id":null,"targets":[{"id":"__proto__","name":"a","level":0}]}'],
    ['a name that is none', '{"libraryID":1,"id":null,"targets":[{"id":"L1","name":{},"level":0}]}'],
    ['no targets', '{"libraryID":1,"id":null}'],
  ])('are not parsed from %s', async (_, body) => {
    zotero.fail('/connector/getSelectedCollection', { status: 200, headers: own, body });
    expect(await problem(connect().targets())).toEqual({ kind: 'invalid-response', program: 'zotero' });
  });
});

describe('saving', () => {
  it('saves in what is selected, and moves from there with tags', async () => {
    zotero.selected = 'C12';
    await connect().save(ITEMS, 'one');
    expect(zotero.items.map(({ row }) => row)).toEqual(['C12', 'C12']);
    expect(await connect().move('one', 'C40', ['a, b'])).toBe('moved');
    expect(zotero.items.map(({ row, tags }) => [row, tags])).toEqual([
      ['C40', ['a, b']],
      ['C40', ['a, b']],
    ]);
  });

  it('with the same session id saves nothing, without an error', async () => {
    await connect().save(ITEMS, 'one');
    await connect().save(ITEMS, 'one');
    expect(zotero.items).toHaveLength(2);
  });

  it('can be checked', async () => {
    expect(await connect().move('never', 'C12')).toBe('not-found');
    await connect().save(ITEMS, 'one');
    expect(await connect().move('one', 'C99')).toBe('gone-target');
    expect(zotero.items.map(({ row }) => row)).toEqual(['L1', 'L1']);
  });

  it('to a read-only library reports it', async () => {
    zotero.rows.push({ id: 'L9', name: 'Others’', level: 0, isReadOnly: true });
    zotero.selected = 'L9';
    expect(await problem(connect().save(ITEMS, 'one'))).toEqual({ kind: 'read-only' });
    expect(zotero.items).toEqual([]);
  });

  const own = { 'X-Zotero-Version': '7' };
  const refused = (status: number, message = '') => ({ kind: 'refused', program: 'zotero', status, message });
  it.each<[string, { status: number; body?: string }, object]>([
    ['500', { status: 500 }, refused(500)],
    ['503 with words', { status: 503, body: 'Bad\n\u202Ething <b>' }, refused(503, 'Bad thing <b>')],
    ['many words', { status: 400, body: 'a'.repeat(999) }, refused(400, 'a'.repeat(200))],
    ['412', { status: 412 }, { kind: 'outdated', program: 'zotero' }],
    ['404', { status: 404 }, { kind: 'outdated', program: 'zotero' }],
    [
      'an old protocol',
      { status: 400, body: '{"error":"CONNECTOR_VERSION_OUTDATED"}' },
      { kind: 'outdated', program: 'zotero' },
    ],
    ['200', { status: 200, body: '{}' }, { kind: 'invalid-response', program: 'zotero' }],
    [
      'too long',
      { status: 201, body: 'a'.repeat(2 ** 20 + 1) },
      { kind: 'invalid-response', program: 'zotero' },
    ],
  ])('with the response %s', async (_, reply, expected) => {
    zotero.fail(SAVE, { ...reply, headers: own });
    expect(await problem(connect({ timeout: 2_000 }).save(ITEMS, 'one'))).toEqual(expected);
  });

  it('with an old protocol is recognized by its own response', async () => {
    const old: typeof fetch = (address, init = {}) => {
      const headers = { ...(init.headers as object), 'X-Zotero-Connector-API-Version': '2' };
      return fetch(address, { ...init, headers });
    };
    const answer = await problem(connect({ fetch: old }).save(ITEMS, 'one'));
    expect(answer).toEqual({ kind: 'outdated', program: 'zotero' });
  });
});

describe('a program that does not respond', () => {
  const slow = { kind: 'no-answer', program: 'zotero', seconds: 0.3 };

  it.each(['hang', 'stall'] as const)('is given up (%s)', async (failure) => {
    zotero.fail(SAVE, failure);
    expect(await problem(connect().save(ITEMS, 'one'))).toEqual(slow);
  });

  it('at once is awaited', async () => {
    zotero.fail(SAVE, 'slow');
    await connect().save(ITEMS, 'one');
    expect(zotero.items).toHaveLength(2);
  });

  it('is given up when the user stops', async () => {
    zotero.fail(SAVE, 'hang');
    const signal = AbortSignal.timeout(50);
    const answer = await problem(connect({ timeout: 5_000 }).save(ITEMS, 'one', signal));
    expect(answer).toEqual({ kind: 'stopped' });
  });

  it('closes the connection or is not running: not-running', async () => {
    const { port } = zotero;
    const nobody = { kind: 'not-running', program: 'zotero', port };
    zotero.fail(SAVE, 'hang-up');
    expect(await problem(connect().save(ITEMS, 'one'))).toEqual(nobody);
    await zotero.close();
    const gone = new ZoteroConnector({ port, timeout: 300 });
    expect(await problem(gone.ping())).toEqual(nobody);
    zotero = await new ZoteroServer().start();
  });
});

describe('another program on the port', () => {
  let other: LocalProgram;
  afterEach(() => other.close());

  it('is JabRef', async () => {
    other = await new JabRefServer().start();
    const { port } = other;
    expect(await detectProgram('zotero', { port })).toEqual({ program: 'jabref', version: '' });
    const stranger = { kind: 'wrong-program', program: 'zotero', found: 'jabref', port };
    expect(await problem(connect({ port }).ping())).toEqual(stranger);
    expect(await problem(connect({ port }).save(ITEMS, 'one'))).toEqual(stranger);
  });

  it('is unknown, whatever it says', async () => {
    other = await new ZoteroServer().start();
    other.fail('/connector/ping', { status: 200, body: 'Zotero is running' }, 9);
    other.fail('/', { status: 200, body: 'Hello' }, 9);
    const { port } = other;
    expect(await problem(connect({ port }).ping())).toMatchObject({
      kind: 'wrong-program',
      found: 'unknown',
    });
  });

  it('redirects, and is not followed', async () => {
    other = await new ZoteroServer().start();
    const headers = { 'X-Zotero-Version': '7', Location: `http://127.0.0.1:${zotero.port}/connector/ping` };
    other.fail('/connector/ping', { status: 307, headers });
    const { port } = other;
    expect(await problem(connect({ port }).ping())).toMatchObject({
      kind: 'wrong-program',
      found: 'unknown',
    });
    expect(zotero.requests).toEqual([]);
  });

  it('is Zotero as expected', async () => {
    other = await new ZoteroServer().start();
    expect(await detectProgram('jabref', { port: other.port })).toEqual({
      program: 'zotero',
      version: '7.0.24',
    });
  });
});
