import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PORT } from '../../lib/transfer/send/local-request';
import { type BuiltCopy, copyBuild } from '../support/built-copy';
import { BUILDS } from '../support/chromium-session';
import { JabRefServer } from '../support/jabref-server';
import type { LocalProgram } from '../support/local-program';
import { BROWSERS, type Browser, CHROMIUM, giveBefore, hangUp, listen } from '../support/send-browsers';
import { HandoverPage, withLocalAccess } from '../support/send-page';
import { ZoteroServer } from '../support/zotero-server';

afterEach(hangUp);

const openPage = async (browser: Browser) => new HandoverPage(await browser.openPopup('transfer.html'));
const savedIn = ({ items }: ZoteroServer) => items.map(({ json }) => json.id);
const hasLocalAccess = ({ page }: HandoverPage) =>
  page.evaluate("(globalThis.browser ?? chrome).permissions.contains({ origins: ['http://127.0.0.1/*'] })");
/** Shortens the page's timeouts of ten and forty seconds to one second from now on. */
const hurry = ({ page }: HandoverPage) =>
  page.evaluate(`void (({ timeout }) => {
    AbortSignal.timeout = (time) => timeout.call(AbortSignal, time > 10_000 ? time / 40 : time / 10);
  })(AbortSignal)`);

describe.each(BROWSERS)('$name, allowed', ({ build, origin, start }) => {
  let copy: BuiltCopy;
  let browser: Browser;
  let page: HandoverPage;
  beforeAll(async () => {
    copy = copyBuild({ 'manifest.json': withLocalAccess }, build);
    browser = await start(copy.dir);
    page = await openPage(browser);
  });
  afterAll(async () => {
    await browser?.close();
    copy?.remove();
  });

  it('papers are sent to the selected collection, header for header, and each of them once', async () => {
    const zotero = await listen(new ZoteroServer());
    const ids = await page.choosesList(30);
    await page.asksZotero();
    // The collection selected in Zotero is offered first.
    expect(await page.offered()).toMatchObject({ picked: 'My Library', names: { length: 5 } });
    await page.picks('Circuits');
    await page.hands.click('Send to Zotero');
    await page.isTold('30 papers are in Zotero.');
    expect(zotero.items.map(({ json, row }) => [json.id, row])).toEqual(ids.map((id) => [id, 'C12']));
    // Zotero answers no preflight in a way that a browser would accept.
    expect(zotero.requests.map(({ method }) => method)).not.toContain('OPTIONS');
    for (const { headers } of zotero.requests) {
      expect(headers['x-zotero-connector-api-version']).toBe('3');
      expect(headers['content-type']).toBe('application/json');
      expect(headers.origin).toMatch(origin);
      expect(headers['user-agent']).toMatch(/^Mozilla\//);
      expect(headers.cookie ?? headers.referer).toBeUndefined();
    }

    await page.hands.click('Send to Zotero');
    await page.isTold('30 papers had been sent before.');
    const more = await page.grows(2);
    await page.hands.until(
      `[...document.querySelectorAll('option')].some((option) => option.textContent === '${page.list} (32)')`,
    );
    await page.hands.click('Send to Zotero');
    await page.isTold('2 papers are in Zotero. 30 papers had been sent before.');
    expect(savedIn(zotero)).toEqual([...ids, ...more]);
  });

  it('the collection is remembered', async () => {
    const zotero = await listen(new ZoteroServer());
    zotero.selected = 'C40';
    const another = await openPage(browser);
    await another.asksZotero();
    expect(await another.offered()).toMatchObject({
      picked: 'Circuits',
      names: expect.arrayContaining(['Autumn']),
    });
    await page.page.bringToFront();
  });

  it('a pending send to Zotero can be cancelled', async () => {
    const zotero = await listen(new ZoteroServer());
    await page.choosesList(2);
    zotero.fail('/connector/getSelectedCollection', 'hang');
    await page.asksZotero();
    await page.hands.click('Cancel');
    await page.isRefused('You stopped it. Nothing was sent.');
  });

  describe('with shorter timeouts', () => {
    beforeAll(() => hurry(page).then(() => {}));
    it.each(['hang-after', 'hang-up-after'] as const)(
      'nothing is saved twice when a response is lost (%s)',
      async (failure) => {
        const zotero = await listen(new ZoteroServer());
        const ids = await page.choosesList(3);
        zotero.fail('/connector/saveItems', failure);
        await page.sendsTo('Circuits');
        await page.isTold('3 papers are in Zotero.');
        expect(savedIn(zotero)).toEqual(ids);
      },
    );

    /** Errors in a send, and their messages. */
    const REFUSALS: [
      what: string,
      path: string,
      failure: Parameters<LocalProgram['fail']>[1],
      words: string,
    ][] = [
      ['no answer', 'saveItems', 'hang', 'Zotero took longer than 40 seconds to answer.'],
      [
        'error 409',
        'saveItems',
        response(409, 'Another is at it'),
        'Zotero refused with error 409 and says: “Another is at it”.',
      ],
      [
        'error 500',
        'saveItems',
        response(500, '{"libraryEditable":false}'),
        'The library selected in Zotero is read-only.',
      ],
      [
        'an old Zotero',
        'saveItems',
        response(412, ''),
        'This version of Zotero cannot receive papers this way.',
      ],
    ];
    it.each(REFUSALS)(
      '%s is reported as text, and what was not sent can be sent again',
      async (_what, path, failure, words) => {
        const zotero = await listen(new ZoteroServer());
        const ids = await page.choosesList(2);
        zotero.fail(`/connector/${path}`, failure);
        if (failure === 'hang') zotero.fail('/connector/updateSession', 'stall');
        await page.sendsTo('Circuits');
        expect(await page.isRefused(words)).toMatch(/No paper was recorded as sent\. 2 papers remain\.$/);
        await page.hands.click('Send to Zotero');
        await page.isTold('2 papers are in Zotero.');
        expect(savedIn(zotero)).toEqual(ids);
      },
    );

    it('a deleted collection is not offered any more, and another is selected', async () => {
      const zotero = await listen(new ZoteroServer());
      const ids = await page.choosesList(2);
      await page.asksZotero();
      await page.picks('Circuits');
      zotero.rows = zotero.rows.filter(({ id }) => id !== 'C12');
      await page.hands.click('Send to Zotero');
      await page.isRefused('“Circuits” is no longer in Zotero under this name. Choose where the papers go');
      expect(await page.offered()).toMatchObject({ picked: 'Choose a collection', names: { length: 5 } });
      await page.picks('Autumn');
      await page.hands.click('Send to Zotero');
      await page.isTold('2 papers are in Zotero.');
      expect(zotero.items.map(({ json, row }) => [json.id, row])).toEqual(ids.map((id) => [id, 'C40']));
    });

    it('no program, no response and a wrong program are reported differently', async () => {
      await page.choosesList(1);
      await page.asksZotero();
      await page.isRefused(
        'Zotero does not answer on this computer. Start Zotero and try again. Nothing was sent.',
      );
      const zotero = await listen(new ZoteroServer());
      zotero.fail('/connector/getSelectedCollection', 'stall');
      await page.asksZotero();
      await page.isRefused('Zotero took longer than 10 seconds');
      // A redirect is not followed.
      const elsewhere = await new JabRefServer().start();
      const headers = { Location: `http://127.0.0.1:${elsewhere.port}/` };
      zotero.fail('/connector/getSelectedCollection', { status: 307, headers });
      await page.asksZotero();
      await page.isRefused('Not Zotero but another program answers');
      expect(elsewhere.requests).toEqual([]);
      await elsewhere.close();
      await listen(new JabRefServer());
      await page.asksZotero();
      await page.isRefused('Not Zotero but JabRef answers on port 23119');
    });

    it('JabRef is paired by its PIN and gets BibTeX, no paper twice', async () => {
      const jabref = await listen(new JabRefServer());
      const ids = await page.choosesList(2);
      await page.hands.click('JabRef');
      await page.isRefused('Pair this browser with JabRef first:');
      for (const [pin, last] of [
        ['111111', false],
        [jabref.pin, true],
      ] as const) {
        await page.page.evaluate("document.querySelector('input[inputmode=numeric]').select()");
        await page.page.evaluate("document.querySelector('input[inputmode=numeric]').focus()");
        await page.hands.type(pin);
        await page.hands.click('Pair');
        if (!last) await page.isRefused('JabRef did not accept the PIN.');
      }
      await page.isTold('2 papers are in JabRef.');
      expect(jabref.taken).toHaveLength(1);
      for (const id of ids) expect(jabref.taken[0]).toContain(id);
      expect(jabref.taken[0]).toMatch(/^@\w+\{lovelace/);
      expect(jabref.at('/libraries/current/entries').at(-1)?.headers.origin).toMatch(origin);
      await page.hands.click('JabRef');
      await page.isTold('2 papers had been sent before.');
      expect(jabref.taken).toHaveLength(1);
    });

    it.each([
      ['They arrived', 1],
      ['Send again', 2],
    ])('the user says whether papers arrived when JabRef’s response was lost: %s', async (answer, times) => {
      const jabref = await listen(new JabRefServer());
      await page.choosesList(2);
      jabref.fail('/libraries/current/entries', 'hang-after');
      await page.hands.click('JabRef');
      await page.isRefused('JabRef may or may not have 2 papers: its response was lost.');
      await page.hands.click(answer);
      await page.isTold('2 papers are in JabRef.');
      expect(jabref.taken).toHaveLength(times);
    });
  });

  it('no other computer is reached: the policy prevents it', async () => {
    const zotero = await listen(new ZoteroServer());
    const refused = `fetch('http://localhost:${DEFAULT_PORT}/').then(() => 'sent', (error) => error.name)`;
    expect(await page.page.evaluate(refused)).toBe('TypeError');
    expect(zotero.requests).toEqual([]);
  });
});

describe.each(BROWSERS)('$name, not allowed', ({ build, start }) => {
  let browser: Browser;
  let page: HandoverPage;
  beforeAll(async () => {
    browser = await start(join(BUILDS, build));
    page = await openPage(browser);
  });
  afterAll(() => browser?.close());

  it('saves nothing: Zotero gets a preflight at most', async () => {
    const zotero = await listen(new ZoteroServer());
    expect(await hasLocalAccess(page)).toBe(false);
    const headers = { 'Content-Type': 'application/json', 'X-Zotero-Connector-API-Version': '3' };
    const request = JSON.stringify({ method: 'POST', headers, body: '{}' });
    const address = `http://127.0.0.1:${DEFAULT_PORT}/connector/saveItems`;
    expect(
      await page.page.evaluate(`fetch('${address}', ${request}).then(() => 'sent', (error) => error.name)`),
    ).toBe('TypeError');
    expect(zotero.requests.filter(({ method }) => method !== 'OPTIONS')).toEqual([]);
  });

  it('says what a user who refuses can do', async () => {
    await page.choosesList(1);
    await page.page.evaluate('void ((globalThis.browser ?? chrome).permissions.request = async () => false)');
    await page.asksZotero();
    await page.isRefused(
      'Permission to connect to this computer is needed to send papers to Zotero. Nothing was sent.',
    );
  });

  if (build === 'firefox-mv3')
    it('gets the permission by a click, and papers are sent without a restart', () =>
      clickAndSend(browser, false));
});

/** Clicks in a newly opened page, and sends. @throws unless the papers arrive */
async function clickAndSend(browser: Browser, isGivenBefore: boolean): Promise<void> {
  const zotero = await listen(new ZoteroServer());
  const page = await openPage(browser);
  expect(await hasLocalAccess(page)).toBe(isGivenBefore);
  const ids = await page.choosesList(2);
  await page.sendsTo('Autumn');
  await page.isTold('2 papers are in Zotero.');
  expect(await hasLocalAccess(page)).toBe(true);
  expect(zotero.items.map(({ json, row }) => [json.id, row])).toEqual(ids.map((id) => [id, 'C40']));
}

// Firefox asks in a window of its own, which a test cannot click; it does not ask when the profile has the permission.
it('Chromium reports at once that it was granted before', async () => {
  const copy = copyBuild({}, CHROMIUM.build);
  const profileDir = mkdtempSync(join(tmpdir(), 'papershelf-handover-'));
  try {
    await giveBefore(copy, (dir) => CHROMIUM.start(dir, { profileDir }));
    const browser = await CHROMIUM.start(copy.dir, { profileDir });
    try {
      await clickAndSend(browser, true);
    } finally {
      await browser.close();
    }
  } finally {
    copy.remove();
    rmSync(profileDir, { recursive: true, force: true });
  }
});

/** A response of Zotero itself. */
function response(status: number, body: string) {
  return { status, headers: { 'X-Zotero-Version': '7.0.24' }, body };
}
