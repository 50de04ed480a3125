import { it } from 'vitest';
import { startSession } from '../support/chromium-session';
import { madeRecords } from '../support/made-records';
import { markOf, barButton } from '../support/marks-on-page';
import { buildWithOpenRoots } from '../support/open-shadow';
it('x', async () => {
  const RECORDS = madeRecords(12, '2026-10-06');
  const session = await startSession({ records: RECORDS, extensionDir: buildWithOpenRoots().dir });
  const page = await session.browser.context.newPage();
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const e of list.getEntries() as any[]) ((globalThis as any).sh ??= []).push(e.sources.map((s: any) => [s.node?.outerHTML?.slice(0, 60) ?? s.node?.nodeName, JSON.stringify(s.previousRect), JSON.stringify(s.currentRect)]), e.hadRecentInput);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(session.replica.url('/papers/date/2026-10-06'));
  await markOf(page, '2610.00001').waitFor();
  await page.screenshot({ path: '/tmp/marks-light.png' });
  await (await barButton(page, '2610.00002', 'To read')).click();
  await page.waitForTimeout(900);
  await page.screenshot({ path: '/tmp/marks-light2.png' });
  await (await barButton(page, '2610.00002', 'Read')).click();
  await page.waitForTimeout(900);
  console.log(JSON.stringify(await page.evaluate(() => (globalThis as any).sh), null, 1));
  await (await barButton(page, '2610.00003', 'Bookmark')).click();
  await (await barButton(page, '2610.00004', 'Hide')).click();
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await page.waitForTimeout(600);
  await (await barButton(page, '2610.00003', 'Add to list')).click();
  await page.keyboard.type('Later');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  await page.screenshot({ path: '/tmp/marks-dark.png' });
  await session.close();
});
