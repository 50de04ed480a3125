import type { Locator, Page } from 'playwright-core';

/** The badges on a page. Needs a build with open shadow roots. */
export function badgesOn(page: Page): Locator {
  return page.locator('papershelf-mark button.badge');
}

/** The accessible names of the badges, in the order of the page. */
export function badgeLabels(page: Page): Promise<string[]> {
  return badgesOn(page).evaluateAll((badges) => badges.map((badge) => badge.ariaLabel ?? ''));
}

/** The badge of one paper. */
export function badgeOf(page: Page, id: string): Locator {
  return page.locator(`article:has(h3 a[href="/papers/${id}"]) papershelf-mark button.badge`);
}

/** A button in the toolbar of one paper’s badge, which shows when the pointer is over the badge. */
export async function barButton(page: Page, id: string, name: string): Promise<Locator> {
  await badgeOf(page, id).hover();
  return page
    .locator(`article:has(h3 a[href="/papers/${id}"]) papershelf-mark`)
    .getByRole('button', { name, exact: true });
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node?: Node; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/**
 * Counts layout shifts from when a page has an element of the extension: earlier ones, while the page loads, are the
 * page's own.
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

/** The sum of the layout shifts so far; what has moved is printed, if anything. */
export async function shiftsOn(page: Page): Promise<number> {
  const { shifts, moved } = await page.evaluate(() => {
    const counted = globalThis as unknown as { shifts: number; moved: string[] };
    return { shifts: counted.shifts, moved: counted.moved };
  });
  for (const each of moved) console.log('moved:', each);
  return shifts;
}

/** The message of the last toast. Its text is shown by the style sheet, so that the page’s own search does not find it. */
export async function messageOn(page: Page): Promise<string | null> {
  const message = page.locator('papershelf-notices [role=status] [data-text]').first();
  return (await message.count()) > 0 ? message.getAttribute('data-text') : null;
}
