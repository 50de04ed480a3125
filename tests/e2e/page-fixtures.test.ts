import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Paper, PaperFields } from '../../lib/paper/paper';
import { longDate } from '../replica/text';
import { type Session, startSession } from '../support/chromium-session';
import { factsOf, forgetAll, readStore } from '../support/database';
import { expected, type PageFixture, pageFixtures } from '../support/page-fixtures';

let session: Session;
beforeAll(async () => {
  session = await startSession({ records: [] });
});
afterAll(() => session.close());

it.each(pageFixtures())('$name gives in a real document the same as in the unit tests', async (fixture) => {
  const { pathname, search, hash } = new URL(fixture.url);
  session.replica.override(pathname + search, { status: 200, html: fixture.html });
  const page = await session.visit(pathname + search + hash);
  const worker = await session.browser.worker();
  const saved = (await readStore<Paper>(worker, 'papers')).map(factsOf);
  await page.close();
  await worker.evaluate(forgetAll);
  const reviewed = expected(fixture.name).papers;
  expect(byId(saved, fixture)).toEqual(byId(reviewed, fixture));
});

function byId(papers: PaperFields[], fixture: PageFixture): PaperFields[] {
  return papers
    .map((paper) => withShownDate(paper, fixture))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The browser's clock is today's: where a page shows a date without its year, only month and day can be compared. */
function withShownDate({ publishedOn, ...paperFields }: PaperFields, { html }: PageFixture): PaperFields {
  if (publishedOn === undefined) return paperFields;
  const isWhole = html.includes(longDate(publishedOn)) || html.includes(`"publishedAt": "${publishedOn}`);
  return { ...paperFields, publishedOn: isWhole ? publishedOn : publishedOn.slice(5) };
}
