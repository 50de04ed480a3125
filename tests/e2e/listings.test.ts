import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Paper, PaperFields } from '../../lib/paper/paper';
import { collapseWhitespace } from '../../lib/util/white-space';
import type { SiteRecord } from '../replica/site-record';
import { type Session, startSession } from '../support/chromium-session';
import { factsOf, forgetAll, readStore } from '../support/database';
import { RICH_RECORDS } from '../support/rich-records';

type Field = keyof PaperFields;

/** What the site's data contains of a record. */
function fromData(record: SiteRecord): PaperFields {
  const visible = record.authors?.filter((author) => !author.hidden) ?? [];
  const paperFields: Record<Field, unknown> = {
    id: record.id,
    title: collapseWhitespace(record.title),
    abstract: collapseWhitespace(record.abstract ?? ''),
    authors: visible.map((author) => author.name),
    authorCount: visible.length,
    publishedOn: record.publishedAt?.slice(0, 10),
    upvotes: record.upvotes,
    comments: record.numComments,
    submittedBy: record.submittedBy,
    organization: record.organization?.fullname,
    githubUrl: record.githubRepo,
    githubStars: record.githubStars,
    projectUrl: record.projectPage,
    aiSummary: record.aiSummary,
    keywords: record.aiKeywords,
    thumbnailUrl: record.thumbnail,
  };
  return Object.fromEntries(
    Object.entries(paperFields).filter(([, value]) => value !== undefined),
  ) as unknown as PaperFields;
}

function pick(paperFields: PaperFields, fields: readonly Field[]): Partial<PaperFields> {
  return Object.fromEntries(Object.entries(paperFields).filter(([field]) => fields.includes(field as Field)));
}

const DAILY: readonly Field[] = ['id', 'title', 'authorCount', 'upvotes', 'comments', 'submittedBy'];
const PAGES: readonly { name: string; path: string; era?: '2024'; onCards: readonly Field[] }[] = [
  { name: 'daily of 2024', path: '/papers/date/2026-10-05', era: '2024', onCards: DAILY },
  { name: 'daily of 2026', path: '/papers/date/2026-10-05', onCards: [...DAILY, 'organization'] },
  { name: 'weekly', path: '/papers/week/2026-W41', onCards: [...DAILY, 'organization'] },
  { name: 'monthly', path: '/papers/month/2026-10', onCards: [...DAILY, 'organization'] },
  {
    name: 'trending',
    path: '/papers/trending',
    onCards: ['id', 'title', 'upvotes', 'submittedBy', 'githubUrl', 'aiSummary', 'publishedOn'],
  },
  { name: 'search', path: '/papers?q=model', onCards: ['id', 'title', 'upvotes', 'abstract', 'publishedOn'] },
];

let session: Session;
beforeAll(async () => {
  session = await startSession({ records: RICH_RECORDS, searchAll: true });
});
afterAll(() => session.close());

describe.each(PAGES)('$name', ({ path, era, onCards }) => {
  let papers: Paper[];

  async function visit(): Promise<void> {
    const page = await session.visit(path);
    const worker = await session.browser.worker();
    papers = (await readStore<Paper>(worker, 'papers')).sort((a, b) => (a.id < b.id ? -1 : 1));
    await page.close();
    await worker.evaluate(forgetAll);
  }
  const records = [...RICH_RECORDS].sort((a, b) => (a.id < b.id ? -1 : 1));

  describe.each([false, true])('logged in: %s', (loggedIn) => {
    beforeEach(() => session.replica.configure({ loggedIn, era }));

    it('saves every card once, with all fields of page and data', async () => {
      session.replica.configure({ json: 'whole' });
      await visit();
      // A card's own image is used where the data names none.
      expect(papers.map(factsOf).map(({ thumbnailUrl, ...paperFields }) => paperFields)).toEqual(
        records.map(fromData),
      );
    });

    it.each(['cut', 'none'] as const)(
      'saves what the cards show when the JSON is %s, and invents nothing',
      async (json) => {
        session.replica.configure({ json });
        await visit();
        for (const [at, record] of records.entries()) {
          const { thumbnailUrl, ...paperFields } = factsOf(papers[at] as Paper);
          const truth = fromData(record);
          expect(paperFields).toMatchObject(
            pick(
              truth,
              onCards.filter((field) => isOnCard(field, truth)),
            ),
          );
          for (const [field, value] of Object.entries(paperFields)) {
            if (field === 'githubStars') expect(value).toBe(86_100);
            else expect({ [field]: value }).toEqual({ [field]: truth[field as Field] });
          }
        }
        expect(papers).toHaveLength(records.length);
      },
    );
  });
});

/** A comment count of zero is not shown, and a card without date or count shows none. */
function isOnCard(field: Field, truth: PaperFields): boolean {
  return !(field === 'comments' && truth.comments === 0);
}
