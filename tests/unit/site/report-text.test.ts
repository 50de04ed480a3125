import { describe, expect, it } from 'vitest';
import { failedReport, type PageReport } from '../../../lib/site/report/page-report';
import { describeReport } from '../../../lib/site/report/report-text';
import { ADDRESSES, TODAY } from '../../support/pages';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `2606.${at}`);

function report(change: Partial<PageReport>): PageReport {
  const page = { url: ADDRESSES.daily, kind: 'daily', capturedAt: TODAY.toISOString() } as const;
  return {
    ...page,
    ids: [],
    added: [],
    untitled: 0,
    unreadableDates: 0,
    unwanted: 0,
    isDrift: false,
    disagreements: {},
    place: '',
    problems: [],
    ...change,
  };
}

it.each([
  [31, 12, 'This page: 31 papers, 12 new'],
  [1, 1, 'This page: 1 paper, 1 new'],
  [2, 0, 'This page: 2 papers, none new'],
  [0, 0, 'This page: nothing saved'],
])('%i papers of which %i are new', (all, fresh, summary) => {
  expect(describeReport(report({ ids: ids(all), added: ids(fresh) }))).toEqual({ summary, warnings: [] });
});

describe('warnings', () => {
  it.each([
    [{ untitled: 1 }, 'Skipped 1 paper: no title found.'],
    [{ untitled: 3 }, 'Skipped 3 papers: no title found.'],
    [{ unreadableDates: 1 }, '1 paper was saved without a date.'],
    [{ unreadableDates: 2 }, '2 papers were saved without a date.'],
    [{ unwanted: 1 }, 'Skipped 1 paper (your “never save” words).'],
    [{ unwanted: 2 }, 'Skipped 2 papers (your “never save” words).'],
  ])('%j', (change, sentence) => expect(describeReport(report(change)).warnings).toEqual([sentence]));

  const PROBLEMS: PageReport['problems'] = [
    'not-a-listing',
    'no-cards',
    'cards-unreadable',
    'json-unreadable',
    'disk-full',
    'store-failed',
    'no-answer',
    'refused',
  ];

  it.each(PROBLEMS)('%s has its own text, in plain words', (problem) => {
    const [sentence = '', ...more] = describeReport(report({ problems: [problem] })).warnings;
    expect(more).toEqual([]);
    expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
    expect(sentence).not.toMatch(/!|undefined|JSON|IndexedDB/);
    const others = PROBLEMS.filter((other) => other !== problem);
    expect(describeReport(report({ problems: others })).warnings).not.toContain(sentence);
  });

  it.each(['disk-full', 'store-failed', 'no-answer', 'refused'] as const)(
    '%s says that the page was not saved, and keeps the earlier problems',
    (problem) => {
      const failed = failedReport(
        report({ ids: ids(3), untitled: 2, problems: ['json-unreadable'] }),
        problem,
      );
      const { summary, warnings } = describeReport(failed);
      expect(summary).toBe('This page: nothing saved');
      expect(warnings).toHaveLength(2);
      expect(warnings[1]).toMatch(/nothing (?:of this page )?was saved|reload this page to save its papers/i);
    },
  );
});

it('mentions the paper, not a listing, on the page of one paper', () => {
  const { warnings } = describeReport(report({ kind: 'paper', problems: ['not-a-listing'] }));
  expect(warnings).toEqual([expect.stringContaining('The page of this paper could not be read')]);
});
