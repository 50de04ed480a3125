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

it('a library that stands open tells of the page that is looked at, and no longer shows what of it was forgotten', async () => {
  await session.visit('/papers/date/2026-10-05');
  const library = await session.browser.openPopup();
  const told = () => library.getByRole('region', { name: 'This page' }).textContent();
  await expect.poll(told).toContain('5 ');
  await session.visit('/papers/date/2026-10-06');
  await expect.poll(told).toContain('7 ');
  await library.bringToFront();
  await library.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(() => library.getByRole('article').count()).toBe(7);
  await library.getByRole('button', { name: 'Forget' }).click();
  await library.getByText('No paper here.').waitFor();
  expect(await library.getByRole('article').count()).toBe(0);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => library.getByRole('article').count()).toBe(7);
});
