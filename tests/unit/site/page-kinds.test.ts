import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NON_PAPER_PAGES, PAGE_EXAMPLES } from '../../../lib/site/pages/page-examples';
import { PAGE_KIND_NAMES } from '../../../lib/site/pages/page-kind-names';
import { PAGE_KINDS, pageKindOf } from '../../../lib/site/pages/page-kinds';

const NAMED = PAGE_KINDS.flatMap(({ name }) => PAGE_EXAMPLES[name].map((address) => ({ address, name })));

function kindsMatching(address: string): string[] {
  return PAGE_KINDS.filter((kind) => kind.matches(new URL(address))).map((kind) => kind.name);
}

/** Match patterns of the content script, as its entry point has them. */
const MATCHES = [
  ...readFileSync(join(import.meta.dirname, '../../../entrypoints/listing.content.ts'), 'utf8').matchAll(
    /'(https:[^']+)'/g,
  ),
].map(([, pattern = '']) => new RegExp(`^${pattern.replace(/[.?]/g, '\\$&').replaceAll('*', '.*')}$`));

describe('every kind of page', () => {
  it.each(NAMED)('the content script runs on $address', ({ address }) => {
    const { origin, pathname, search } = new URL(address);
    expect(MATCHES.some((pattern) => pattern.test(origin + pathname + search))).toBe(true);
  });

  it.each(NAMED)('$address is $name and nothing else', ({ address, name }) => {
    expect(kindsMatching(address)).toEqual([name]);
    expect(pageKindOf(address)?.name).toBe(name);
  });

  it.each(PAGE_KINDS)('$name has an example, and a unique name', ({ name }) => {
    expect(PAGE_EXAMPLES[name].length).toBeGreaterThan(0);
    expect(PAGE_KINDS.filter((kind) => kind.name === name)).toHaveLength(1);
  });

  it('is in the list of names, which is complete', () => {
    expect(PAGE_KINDS.map(({ name }) => name)).toEqual([...PAGE_KIND_NAMES]);
  });

  it('lists papers unless it shows one', () => {
    expect(PAGE_KINDS.filter((kind) => !kind.isListing).map((kind) => kind.name)).toEqual(['paper']);
  });
});

describe('a page of no kind', () => {
  it.each([
    ...NON_PAPER_PAGES,
    'https://huggingface.co/papers/weekly',
    'https://huggingface.co/papers/week/2026-26',
    'https://huggingface.co/papers/date/2026-06-23/more',
    'https://huggingface.co/akhaliq/papers/more',
    'https://evil.example/huggingface.co/papers',
  ])('%s', (address) => {
    expect(kindsMatching(address)).toEqual([]);
    expect(pageKindOf(address)).toBeUndefined();
  });

  it.each(['', 'papers', '/papers/trending', 'https://'])('%j is no URL', (address) => {
    expect(pageKindOf(address)).toBeUndefined();
  });
});

it.each([
  ['https://huggingface.co/papers?q=%20', 'daily'],
  ['https://huggingface.co/papers/trending?q=', 'trending'],
  ['https://huggingface.co/papers?date=2024-08-14&q=x', 'search'],
  ['https://huggingface.co/papers/2510.12345?q=x', 'paper'],
  ['https://huggingface.co/papers/week/2026-W26/', 'weekly'],
])('%s is %s: only a query that is not blank makes a search', (address, name) => {
  expect(kindsMatching(address)).toEqual([name]);
});
