import { formatPaperCount } from '../../util/format-number';
import type { PageReport } from './page-report';

/** What the popup says about the current page. */
export interface ReportText {
  /** "This page: 31 papers, 12 new". */
  summary: string;
  /** What went wrong, what was saved, what to do; one to three sentences each. */
  warnings: string[];
}

/** The content script of the page is of the previous version and can no longer reach the background. */
export const OUTDATED_PAGE = 'Papershelf was updated. Reload this page to save its papers.';

const PROBLEM_TEXTS: Record<PageReport['problems'][number], string> = {
  'not-a-listing': 'The site showed another page (an error or a captcha). Reload when the list appears.',
  'no-cards': 'The listing is empty, so there was nothing to save.',
  'cards-unreadable': 'Hugging Face seems to have changed its layout. Some details may be missing.',
  'json-unreadable':
    'The page’s data was incomplete. Abstracts and author names may be missing. Reload the page to complete them.',
  'json-outdated':
    'The site changed the page without reloading it. Abstracts and author names of its new papers may be missing. Reload the page to complete them.',
  'disk-full':
    'The disk is full or the browser gave no more room. Nothing of this page was saved, your library is unharmed. Free some space, then reload the page.',
  'store-failed':
    'The library could not be written. Nothing of this page was saved, what was saved before is unharmed. Reload the page; if that does not help, restart the browser.',
  'no-answer': OUTDATED_PAGE,
  refused: 'This page could not be processed. Nothing was saved. Please report it.',
};

const UNREADABLE_PAPER =
  'The page of this paper could not be read, so nothing of it was saved. Papers are saved from the listings all the same.';

/** The report as text for the user. */
export function describeReport(report: PageReport): ReportText {
  const { ids, added, untitled, unreadableDates, unwanted, isDrift, problems } = report;
  const newText = added.length > 0 ? `, ${added.length.toLocaleString()} new` : ', none new';
  const summary =
    ids.length > 0 ? `This page: ${formatPaperCount(ids.length)}${newText}` : 'This page: nothing saved';
  const warnings = problems.map((problem) =>
    problem === 'not-a-listing' && report.kind === 'paper' ? UNREADABLE_PAPER : PROBLEM_TEXTS[problem],
  );
  if (isDrift) warnings.unshift(`This page could not be read fully. ${savedAllTheSame(ids.length)}`);
  if (untitled > 0) warnings.push(`Skipped ${formatPaperCount(untitled)}: no title found.`);
  if (unreadableDates > 0)
    warnings.push(`${formatPaperCount(unreadableDates)} ${was(unreadableDates)} saved without a date.`);
  if (unwanted > 0) warnings.push(`Skipped ${formatPaperCount(unwanted)} (your “never save” words).`);
  return { summary, warnings };
}

function savedAllTheSame(count: number): string {
  return count > 0
    ? `${formatPaperCount(count)} ${was(count)} saved all the same.`
    : 'Nothing on it could be saved.';
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were';
}
