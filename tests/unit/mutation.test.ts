import { expect, it } from 'vitest';
import { readPage } from '../../lib/capture/read-page';
import type { PaperFacts } from '../../lib/paper/paper';
import { parseCapture } from '../../lib/parse/parse-capture';
import { breachesOf, capturedOf } from '../mutation/laws';
import { mutant } from '../mutation/mutant';
import type { MutantPage } from '../mutation/mutant-page';
import { Tally } from '../mutation/tally';
import { TODAY } from '../support/pages';

const PAGES = 10_000;

it(`whatever becomes of the site's markup, nothing wrong is read: ${PAGES} mutated pages`, () => {
  const tally = new Tally();
  const breaches: string[] = [];
  for (let number = 0; number < PAGES; number++) {
    const { page, mutation, name } = mutant(number);
    const before = page.document.documentElement.outerHTML;
    const papers = papersOf(page, name);
    if (page.document.documentElement.outerHTML !== before)
      breaches.push(`${name}: reading changed the page`);
    breaches.push(...breachesOf(page, papers).map((breach) => `${name}: ${breach}`));
    tally.add(mutation, page.hasJson, page.shown.length, capturedOf(page, papers));
  }
  console.log(tally.table());
  expect(breaches).toEqual([]);
  expect(tally.shortfalls()).toEqual([]);
}, 240_000);

function papersOf({ document, url }: MutantPage, name: string): PaperFacts[] {
  try {
    const capture = readPage(document, url, TODAY);
    return capture ? parseCapture(capture).readings.map(({ facts }) => facts) : [];
  } catch (cause) {
    throw new Error(`${name}: reading it failed`, { cause });
  }
}
