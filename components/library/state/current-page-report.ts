import { browser } from 'wxt/browser';
import { requestReport } from '../../../lib/messages/protocol';
import type { PageReport } from '../../../lib/site/report/page-report';

/** How many tabs are asked at the most when the page stands in a tab of its own. */
const MOST_TABS = 8;

export interface ReportedPage {
  report: PageReport;
  tabId: number;
}

/**
 * What became of the page the reader is on: of the tab under the popup or, when this page is itself a tab, of the tab
 * that was looked at before it.
 */
export async function readActivePageReport(): Promise<ReportedPage | undefined> {
  const own = await browser.tabs.getCurrent();
  if (!own) {
    const [under] = await browser.tabs.query({ active: true, currentWindow: true });
    return reportOf(under?.id);
  }
  const others = (await browser.tabs.query({ currentWindow: true })).filter((tab) => tab.id !== own.id);
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const { id } of others.slice(0, MOST_TABS)) {
    const found = await reportOf(id);
    if (found) return found;
  }
  return undefined;
}

async function reportOf(tabId: number | undefined): Promise<ReportedPage | undefined> {
  const report = tabId === undefined ? undefined : await requestReport(tabId);
  return report && tabId !== undefined ? { report, tabId } : undefined;
}
