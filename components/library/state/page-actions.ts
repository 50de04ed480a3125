import type { ForgetResult } from '../../../lib/library/model/results';
import { sendCommand } from '../../../lib/messages/commands';
import { requestStructure } from '../../../lib/messages/protocol';
import type { Settings } from '../../../lib/settings/settings';
import { writeSettings } from '../../../lib/settings/settings-storage';
import type { PageReport } from '../../../lib/site/report/page-report';
import { formatPaperCount } from '../../../lib/util/format-number';
import { saveFile } from '../../ui/save-file';
import type { ActionRunner } from './action-runner';
import type { AppState } from './app-state';

/** Actions on pages: choose which are captured, remove what was saved of them, report one that could not be read. */
export function createPageActions(state: AppState, { run, notify }: ActionRunner) {
  const forget = (remove: () => Promise<ForgetResult>) =>
    run(async () => {
      const done = await remove();
      const text = `Removed ${formatPaperCount(done.ids.length)}.`;
      notify(text, done, text);
    }, 'The papers could not be removed.');

  return {
    changeSettings: (settings: Settings) =>
      run(() => writeSettings(settings), 'The setting could not be saved.'),

    /** Shows the new papers of the page and selects all of them. */
    selectNew: ({ added }: PageReport) =>
      run(async () => {
        const papers = await state.index.papers.byId(added);
        state.search({ query: '', scope: { kind: 'page', isNew: true } });
        state.selection.set(papers, true);
      }, 'The new papers could not be read.'),

    forgetThisPage: ({ place, capturedAt }: PageReport) =>
      forget(() => sendCommand('forgetPage', { place, day: capturedAt.slice(0, 10) })),

    forgetPeriod: (from: string, to: string) => forget(() => sendCommand('forgetPeriod', { from, to })),

    /** Saves the structure of the page in the user's tab, for a report of what could not be read. */
    saveStructure: () =>
      run(async () => {
        const structure = await requestStructure(state.tabId.value ?? -1);
        if (!structure) throw new Error('The page is gone.');
        const { disagreements } = state.report.value ?? {};
        const text = JSON.stringify({ ...structure, disagreements }, null, 1);
        saveFile({
          name: 'papershelf-page-structure.json',
          mediaType: 'application/json',
          parts: [text],
        });
      }, 'The report could not be made: the page may be closed.'),
  };
}
