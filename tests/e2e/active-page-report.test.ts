import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Session, startSession } from '../support/chromium-session';
import { madeRecords } from '../support/made-records';

let session: Session;
beforeAll(async () => {
  session = await startSession({
    records: [...madeRecords(5, '2026-10-05', 1), ...madeRecords(7, '2026-10-06', 101)],
  });
});
afterAll(() => session?.close());

it('an open library page reports on the active page, and no longer shows papers removed from it', async () => {
  await session.visit('/papers/date/2026-10-05');
  const library = await session.browser.openPopup();
  const reportText = () => library.getByRole('region', { name: 'This page' }).textContent();
  await expect.poll(reportText).toContain('5 ');
  await session.visit('/papers/date/2026-10-06');
  await expect.poll(reportText).toContain('7 ');
  await library.bringToFront();
  await library.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(() => library.getByRole('article').count()).toBe(7);
  await library.getByRole('button', { name: 'Remove this page’s papers' }).click();
  await library.getByText('No papers.').waitFor();
  expect(await library.getByRole('article').count()).toBe(0);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => library.getByRole('article').count()).toBe(7);
});
