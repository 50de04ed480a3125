import { browser } from 'wxt/browser';
import type { PageReport } from '../report/page-report';

/** Marks the toolbar button of a tab whose page could not be read fully, and takes the mark away when it could. */
export async function showAlarm(report: PageReport, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.action.setBadgeText({ tabId, text: report.isDrift ? '!' : '' });
    const title = report.isDrift ? 'Papershelf: this page could not be read fully' : '';
    await browser.action.setTitle({ tabId, title });
  } catch {
    // the tab was closed meanwhile
  }
}
