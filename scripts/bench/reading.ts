import type { Page } from 'playwright-core';
import type { Session } from '../../tests/support/chromium-session';
import { type Figure, median, ratio } from './statistics';

const REPEATS = 25;
const PATH = '/papers?q=all';

/** What one repeat measured, in milliseconds. */
interface Times {
  domParser: number;
  json: number;
  cards: number;
  text: number;
  all: number;
}

/** What capturing a page costs, against the browser's own parsing of the same page, and at a quarter of the speed. */
export async function measureReading(session: Session, code: string): Promise<Figure[]> {
  const page = await session.visit(PATH);
  const html = session.replica.render(PATH);
  const cards = await page.locator('article').count();
  await page.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
  const fast = await times(page, html);
  const cdp = await session.browser.context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slow = await times(page, html);
  await cdp.detach();
  await page.close();
  const size = `${cards} cards, ${(html.length / 1e6).toFixed(1)} MB`;
  const longest = Math.max(slow.json, slow.cards, slow.text);
  return [
    ratio(`reading a page (${size}) : DOMParser`, fast.all, fast.domParser, 0.5),
    {
      name: '  of it JSON, cards, text',
      value: [fast.json, fast.cards, fast.text].map((ms) => `${ms.toFixed(1)} ms`).join(', '),
    },
    {
      name: '  longest task of the reader, CPU slowed 4 ×',
      value: `${longest.toFixed(1)} ms`,
      goal: '≤ 50 ms',
      isMet: longest <= 50,
    },
  ];
}

async function times(page: Page, html: string): Promise<Times> {
  const runs = (await page.evaluate(measureInPage, { html, repeats: REPEATS })) as Times[];
  const middle = (name: keyof Times) => median(runs.map((run) => run[name]));
  return {
    domParser: middle('domParser'),
    json: middle('json'),
    cards: middle('cards'),
    text: middle('text'),
    all: middle('all'),
  };
}

/** Runs in the page. */
function measureInPage({ html, repeats }: { html: string; repeats: number }): Times[] {
  const { Bench } = globalThis as unknown as { Bench: typeof import('./in-page') };
  const timed = (run: () => unknown) => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  };
  return Array.from({ length: repeats }, () => ({
    domParser: timed(() => new DOMParser().parseFromString(html, 'text/html')),
    json: timed(() => Bench.parseHydration(Bench.listingProps(document))),
    cards: timed(() => Bench.extractCards(document)),
    text: timed(() => Bench.extractFromLines(Bench.visibleLines(Bench.listingRoot(document)))),
    all: timed(() => Bench.capturePage(document, location.href, new Date())),
  }));
}
