import type { PageReport } from './page-report';

/** What the popup says of the page the reader is on. */
export interface ReportText {
  /** "This page: 31 papers, 12 new". */
  summary: string;
  /** What went wrong, what was kept, what to do; one sentence or two each. */
  warnings: string[];
}

const TROUBLES: Record<PageReport['problems'][number], string> = {
  'not-a-listing':
    'Instead of the listing the site sent another page, perhaps a check that you are human or an error. Once the listing appears, reload it.',
  'no-cards': 'The listing is empty, so there was nothing to save.',
  'cards-unreadable':
    'The site seems to have changed: its cards could not be read, and the papers were taken from the text and the data of the page. Details may be missing.',
  'json-unreadable':
    'The data behind the page was cut off. What stands on the cards was saved; abstracts and author names may be missing. Reload the page to complete them.',
  'json-outdated':
    'The site changed the page without loading it anew, so abstracts and author names of papers that are new here may be missing. Reload the page to complete them.',
  'disk-full':
    'The disk is full or the browser gave no more room. Nothing of this page was saved, your library is unharmed. Free some space, then reload the page.',
  'store-failed':
    'The library could not be written. Nothing of this page was saved, what was saved before is unharmed. Reload the page; if that does not help, restart the browser.',
  'no-answer':
    'The extension was updated or restarted meanwhile, and nothing of this page was saved. Reload the page.',
  refused:
    'What was read on this page was not understood, so nothing of it was saved. Please report this page.',
};

const UNREADABLE_PAPER =
  'The page of this paper could not be read, so nothing of it was saved. Papers are saved from the listings all the same.';

/** A report in words a reader understands. */
export function describeReport(report: PageReport): ReportText {
  const { ids, added, untitled, unreadableDates, unwanted, isDrift, problems } = report;
  const fresh = added.length > 0 ? `, ${added.length.toLocaleString()} new` : ', all known';
  const summary = ids.length > 0 ? `This page: ${papers(ids.length)}${fresh}` : 'This page: nothing saved';
  const warnings = problems.map((problem) =>
    problem === 'not-a-listing' && report.kind === 'paper' ? UNREADABLE_PAPER : TROUBLES[problem],
  );
  if (isDrift) warnings.unshift(`This page could not be read fully. ${savedAllTheSame(ids.length)}`);
  if (untitled > 0)
    warnings.push(`${papers(untitled)} had no title that could be read and ${was(untitled)} left out.`);
  if (unreadableDates > 0)
    warnings.push(`${papers(unreadableDates)} ${was(unreadableDates)} saved without a date.`);
  if (unwanted > 0)
    warnings.push(`${papers(unwanted)} ${was(unwanted)} left out for the words you never want saved.`);
  return { summary, warnings };
}

function savedAllTheSame(count: number): string {
  return count > 0 ? `${papers(count)} ${was(count)} saved all the same.` : 'Nothing on it could be saved.';
}

function papers(count: number): string {
  return count === 1 ? '1 paper' : `${count.toLocaleString()} papers`;
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were';
}
