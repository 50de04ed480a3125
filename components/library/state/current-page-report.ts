import { browser } from 'wxt/browser';
import { requestReport } from '../../../lib/messages/protocol';
import type { PageReport } from '../../../lib/site/report/page-report';

/** How many tabs are asked at most when this page is open in a tab of its own. */
const MAX_TABS = 8;

export interface ReportedPage {
  report: PageReport;
  tabId: number;
}

/**
 * The report of the page the user is on: of the tab under the popup or, when this page is itself in a tab, of the tab that
 * was active before it.
 */
export async function readActivePageReport(): Promise<ReportedPage | undefined> {
  const ownTab = await browser.tabs.getCurrent();
  if (!ownTab) {
    const [under] = await browser.tabs.query({ active: true, currentWindow: true });
    return reportOf(under?.id);
  }
  const others = (await browser.tabs.query({ currentWindow: true })).filter((tab) => tab.id !== ownTab.id);
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const { id } of others.slice(0, MAX_TABS)) {
    const found = await reportOf(id);
    if (found) return found;
  }
  return undefined;
}

async function reportOf(tabId: number | undefined): Promise<ReportedPage | undefined> {
  const report = tabId === undefined ? undefined : await requestReport(tabId);
  return report && tabId !== undefined ? { report, tabId } : undefined;
}
