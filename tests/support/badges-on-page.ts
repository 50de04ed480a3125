import type { Locator, Page } from 'playwright-core';

/** The marks on a page, as somebody sees and hears them. Needs a build with open roots. */
export function marksOn(page: Page): Locator {
  return page.locator('papershelf-mark button.badge');
}

/** What the marks say, in the order of the page. */
export function wordsOn(page: Page): Promise<string[]> {
  return marksOn(page).evaluateAll((marks) => marks.map((mark) => mark.ariaLabel ?? ''));
}

/** The mark of one paper. */
export function markOf(page: Page, id: string): Locator {
  return page.locator(`article:has(h3 a[href="/papers/${id}"]) papershelf-mark button.badge`);
}

/** The bar's button of one paper, once the pointer rests on its mark. */
export async function barButton(page: Page, id: string, name: string): Promise<Locator> {
  await markOf(page, id).hover();
  return page
    .locator(`article:has(h3 a[href="/papers/${id}"]) papershelf-mark`)
    .getByRole('button', { name, exact: true });
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node?: Node; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/**
 * Counts what moves on pages without anybody's doing, what the browser calls layout shifts, once there is an element of ours:
 * what moves before, while the page loads, is the page's own.
 */
export async function countShifts(page: Page): Promise<void> {
  // High enough for the whole page: a scrollbar that comes while the page loads moves everything.
  await page.setViewportSize({ width: 1280, height: 3_000 });
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { shifts: number; moved: string[] };
    counted.shifts = 0;
    counted.moved = [];
    let begun = Number.POSITIVE_INFINITY;
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('papershelf-mark, papershelf-notices')) return;
      begun = performance.now();
      watcher.disconnect();
    });
    watcher.observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { startTime, value, sources } of list.getEntries() as LayoutShift[]) {
        if (startTime < begun) continue;
        counted.shifts += value;
        for (const { node, previousRect, currentRect } of sources)
          counted.moved.push(JSON.stringify([node?.nodeName, previousRect, currentRect]));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How far things have moved; which ones is printed when any has. */
export async function shiftsOn(page: Page): Promise<number> {
  const { shifts, moved } = await page.evaluate(() => {
    const counted = globalThis as unknown as { shifts: number; moved: string[] };
    return { shifts: counted.shifts, moved: counted.moved };
  });
  for (const each of moved) console.log('moved:', each);
  return shifts;
}

/** What the reader is told of what was done last. Texts are put there by the style, so that the page finds none. */
export async function toldOn(page: Page): Promise<string | null> {
  const said = page.locator('papershelf-notices [role=status] [data-text]').first();
  return (await said.count()) > 0 ? said.getAttribute('data-text') : null;
}
