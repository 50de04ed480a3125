import type { Page } from 'playwright-core';
import type { Session } from '../../tests/support/chromium-session';
import { fillByActs, TransferPage } from '../../tests/support/transfer-page';
import { TRANSFER_STATES } from '../../tests/support/transfer-states';

/** In pixels. */
const WIDTHS = { '': 900, '-narrow': 360 };

/** The full page for export, import and backup in each of its states, in a library that has papers. */
export async function ofTransfer(
  { browser }: Session,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const first = await TransferPage.open(browser);
  await fillByActs(first.page);
  await first.page.close();
  for (const [name, state] of Object.entries(TRANSFER_STATES)) {
    const transfer = await TransferPage.open(browser);
    const { page } = transfer;
    await page.getByRole('option', { name: /^Deep/ }).waitFor({ state: 'attached' });
    await state(transfer);
    for (const [suffix, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 700 });
      // As high as its content, so that all of it is in sight.
      const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
      await page.setViewportSize({ width, height });
      await take(page, `transfer-${name}${suffix}`);
    }
    await page.close();
  }
}
