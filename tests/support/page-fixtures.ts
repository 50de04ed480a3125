import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperFields } from '../../lib/paper/paper';
import type { Capture, CaptureProblem } from '../../lib/site/capture/capture';
import type { PageKindName } from '../../lib/site/pages/page-kind-names';
import { placeOf } from '../../lib/site/pages/page-place';
import { parseCapture } from '../../lib/site/parse/parse-capture';

/** Pages modelled by hand on those of the site: one folder a page, `KIND--CASE`. */
const PAGES = join(import.meta.dirname, '../fixtures/pages');

/** The first line of a page: its URL and the time of the visit. */
const FIRST_LINE = /^<!-- (https:\S+) (\d{4}-\d{2}-\d{2}T[\d:.]+Z) -->\n/;

export interface PageFixture {
  /** The folder's name. */
  name: string;
  /** The kind of page in the folder's name. */
  kind: string;
  html: string;
  url: string;
  at: Date;
  /** Markup of 2024 or later: pages visited in 2024 have that of the year. */
  era: '2024' | '2025-26';
}

/** The expected outcome of a page; the papers in the order of the page. */
export interface PageExpectation {
  kind: PageKindName;
  place: string;
  problems: CaptureProblem[];
  untitled: number;
  unreadableDates: number;
  isDrift: boolean;
  papers: PaperFields[];
}

/**
 * Every fixture in the folder.
 *
 * @throws when a page does not begin with its URL and time
 */
export function pageFixtures(): PageFixture[] {
  const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const html = readFileSync(join(PAGES, name, 'page.html'), 'utf8');
    const [, url, timestamp] = FIRST_LINE.exec(html) ?? [];
    if (!url || !timestamp) throw new Error(`${name}/page.html does not begin with its address and clock`);
    const at = new Date(timestamp);
    const era = at.getUTCFullYear() <= 2024 ? '2024' : '2025-26';
    return { name, kind: name.split('--')[0] ?? '', html, url, at, era };
  });
}

/** The path of the reviewed outcome of a page. */
export function expectationOf(name: string): string {
  return join(PAGES, name, 'expected.json');
}

/** The reviewed outcome of a page. */
export function expected(name: string): PageExpectation {
  return JSON.parse(readFileSync(expectationOf(name), 'utf8'));
}

/** The outcome of a capture, in the form of an expectation. */
export function outcomeOf(capture: Capture): PageExpectation {
  const { papers, untitled, unreadableDates, isDrift } = parseCapture(capture);
  return {
    kind: capture.kind,
    place: placeOf(capture.kind, capture.url, capture.period),
    problems: capture.problems,
    untitled,
    unreadableDates,
    isDrift,
    papers: papers.map(({ fields }) => inOrder(fields)),
  };
}

/** Id and title first, so that a reviewer finds the paper on the page. */
function inOrder({ id, title, ...fields }: PaperFields): PaperFields {
  return { id, title, ...fields };
}
