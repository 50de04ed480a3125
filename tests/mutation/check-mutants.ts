import { expect } from 'vitest';
import type { PaperFields } from '../../lib/paper/paper';
import { capturePage } from '../../lib/site/capture/capture-page';
import { parseCapture } from '../../lib/site/parse/parse-capture';
import { TODAY } from '../support/pages';
import { breachesOf, capturedOf } from './laws';
import { mutant } from './mutant';
import type { MutantPage } from './mutant-page';
import { Tally } from './tally';

/** How many pages are captured in all: `npm run test:mutation` captures 10,000, which takes three minutes. */
export const PAGES = Number(process.env.PAPERSHELF_MUTANTS ?? 4_000);

/**
 * Captures mutated pages and expects that no law is broken on any, and that enough papers are captured of each kind.
 *
 * @param from number of the first page
 * @param to number after the last one
 */
export function checkMutants(from: number, to: number): void {
  const tally = new Tally();
  const breaches: string[] = [];
  for (let number = from; number < to; number++) {
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
}

function papersOf({ document, url }: MutantPage, name: string): PaperFields[] {
  try {
    const capture = capturePage(document, url, TODAY);
    return capture ? parseCapture(capture).papers.map(({ fields }) => fields) : [];
  } catch (cause) {
    throw new Error(`${name}: reading it failed`, { cause });
  }
}
