import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../lib/site/capture/capture-page';
import { PAGE_KINDS, pageKindOf } from '../../../lib/site/pages/page-kinds';
import { expectationOf, outcomeOf, pageFixtures } from '../../support/page-fixtures';

const FIXTURES = pageFixtures();

describe.each(FIXTURES)('$name', ({ name, kind, html, url, at }) => {
  const { document } = parseHTML(html);

  it('has the URL of a page of its kind, and a time', () => {
    expect(pageKindOf(url)?.name).toBe(kind);
    expect(at.toString()).not.toBe('Invalid Date');
  });

  // A missing expectation is written here and fails in CI: review what was written against page.html.
  it('gives the reviewed outcome, and is not changed', async () => {
    const before = document.documentElement.outerHTML;
    const capture = capturePage(document, url, at);
    expect(document.documentElement.outerHTML).toBe(before);
    const outcome = capture && outcomeOf(capture);
    await expect(`${JSON.stringify(outcome, null, 2)}\n`).toMatchFileSnapshot(expectationOf(name));
  });
});

describe('the pages', () => {
  it('are many, of every kind and both eras', () => {
    expect(FIXTURES.length).toBeGreaterThanOrEqual(30);
    const kinds = FIXTURES.map(({ url }) => pageKindOf(url)?.name);
    expect(new Set(kinds)).toEqual(new Set(PAGE_KINDS.map((kind) => kind.name)));
    expect(new Set(FIXTURES.map(({ era }) => era))).toEqual(new Set(['2024', '2025-26']));
  });

  it('are those of visitors and of logged-in users', () => {
    expect(FIXTURES.some(({ html }) => html.includes('href="/login?next='))).toBe(true);
    expect(FIXTURES.some(({ html }) => /<label|role="checkbox"/.test(html) && !html.includes('/login'))).toBe(
      true,
    );
  });
});
