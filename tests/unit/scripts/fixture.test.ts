import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { PaperFields } from '../../../lib/paper/paper';
import { capturePage } from '../../../lib/site/capture/capture-page';
import { describeStructure } from '../../../lib/site/capture/page-structure';
import { fixtureFrom } from '../../../scripts/fixture/make-page';
import { expected, outcomeOf, pageFixtures } from '../../support/page-fixtures';
import { listingDocument, TODAY } from '../../support/pages';
import { RICH_RECORDS } from '../../support/rich-records';
import { seedSiteRecords } from '../../support/seed-site-records';

const TRENDING = 'https://huggingface.co/papers/trending';

function papersOn(document: Document, url: string, at: Date): PaperFields[] {
  const capture = capturePage(document, url, at);
  return capture ? outcomeOf(capture).papers : [];
}

/** The papers of a made-up page, at the URL in its first line. */
function papersIn(html: string, at: Date): PaperFields[] {
  return papersOn(parseHTML(html).document, /^<!-- (\S+)/.exec(html)?.[1] ?? '', at);
}

describe('a structure report', () => {
  const trending = {
    kind: 'trending',
    records: [...RICH_RECORDS, ...seedSiteRecords().slice(0, 6)],
  } as const;

  it.each([true, false])('of a trending page gives the papers of the page, logged in: %s', (loggedIn) => {
    const document = listingDocument(trending, { loggedIn });
    const page = fixtureFrom(JSON.stringify(describeStructure(document, TRENDING)), TRENDING, TODAY);
    const before = papersOn(document, TRENDING, TODAY);
    expect(before).toHaveLength(10);
    expect(papersIn(page, TODAY).map(knownFields)).toEqual(before.map(knownFields));
  });

  it.each(['daily--renamed-article', 'owner--user-no-json-logged-in', 'search--highlighted'])(
    'of %s gives the papers of the page',
    (name) => {
      const { html, url, at } = pageFixtures().find((page) => page.name === name) ?? {};
      if (!html || !url || !at) throw new Error(`There is no fixture ${name}`);
      const report = JSON.stringify(describeStructure(parseHTML(html).document, url));
      const papers = papersIn(fixtureFrom(report, url, at), at);
      expect(papers.map(knownFields)).toEqual(expected(name).papers.map(knownFields));
    },
  );

  it('in another format is rejected', () => {
    expect(() => fixtureFrom('{"format":"something else"}', TRENDING, TODAY)).toThrow('no structure report');
  });
});

/** The names of the known fields; which text counts as abstract or summary depends on the words. */
function knownFields(paper: PaperFields): string[] {
  return Object.keys(paper).map((field) => (field === 'aiSummary' ? 'abstract' : field));
}

/** A made-up page would get the same made-up words again. */
const saved = pageFixtures().filter(({ html }) => !html.includes('Made by npm run fixture'));

describe.each(saved)('the saved page $name', ({ name, html, url, at }) => {
  const page = fixtureFrom(html, url, at);
  const { papers } = expected(name);

  it('gives the same papers, with other words', () => {
    const made = papersIn(page, at);
    expect(made.map((paper) => Object.keys(paper))).toEqual(papers.map((paper) => Object.keys(paper)));
    expect(made.map(numbers)).toEqual(papers.map(numbers));
    expect(new Set(made.map(({ id }) => id)).size).toBe(papers.length);
  });

  it('contains no title, abstract, name, URL or id of the original', () => {
    for (const text of papers.flatMap(textsOf)) expect(page).not.toContain(text);
  });

  it('is the same when it is made again', () => expect(fixtureFrom(html, url, at)).toBe(page));
});

function numbers({ authorCount, publishedOn, upvotes, comments, githubStars }: PaperFields): unknown[] {
  return [authorCount, publishedOn, upvotes, comments, githubStars];
}

function textsOf({ authors = [], keywords = [], ...paper }: PaperFields): string[] {
  const { id, title, abstract, aiSummary, submittedBy, organization, githubUrl, projectUrl, thumbnailUrl } =
    paper;
  const one = [title, abstract, aiSummary, submittedBy, organization, githubUrl, projectUrl, thumbnailUrl];
  return [...one, ...authors, ...keywords, id].filter((text) => text !== undefined);
}

it('only the listing and its surroundings are copied, without scripts, styles and inline pictures', () => {
  const html = `<!DOCTYPE html><html><head><style>p{}</style></head><body class="DailyPapersPage" data-user="me">
    <header>Secret</header><main style="x"><div data-target="DailyPapers"><article><script>secret()</script>
    <!-- secret --><img src="data:image/png;base64,SECRET" onerror="secret()"><svg><text>Secret</text></svg>
    <h3><a href="/papers/2606.12345" data-secret="secret">One Secret</a></h3></article></div></main></body></html>`;
  const page = fixtureFrom(html, TRENDING, TODAY);
  expect(page).not.toMatch(/secret|data:|script|style|2606\.12345/i);
  expect(page).toContain('<body class="DailyPapersPage">');
  expect(papersIn(page, TODAY)).toHaveLength(1);
});
