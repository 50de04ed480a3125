import { askForStructure } from '../../lib/messages/protocol';
import type { PageReport } from '../../lib/report/page-report';
import type { Settings } from '../../lib/settings/settings';
import { writeSettings } from '../../lib/settings/stored';
import { type Forgotten, forgetPage, forgetPeriod, restoreForgotten } from '../../lib/store/forget';
import type { Attempt } from './acts';
import type { AppState } from './app-state';
import { saveFile } from './save-file';

/** What the reader can do about pages: say which are captured, forget them, report one that could not be read. */
export function createPageActs(state: AppState, attempt: Attempt) {
  const { library } = state;

  const forget = (take: () => Promise<Forgotten>) =>
    attempt(async () => {
      const forgotten = await take();
      await state.index.remove(forgotten.papers.map(({ id }) => id));
      const count = forgotten.papers.length;
      const undo = async () => {
        await restoreForgotten(library, forgotten);
        await state.index.put(forgotten.papers);
      };
      const text = `Forgot ${count.toLocaleString()} ${count === 1 ? 'paper' : 'papers'}.`;
      state.notice.value = { text, undo };
    }, 'Nothing could be forgotten.');

  return {
    changeSettings: (settings: Settings) =>
      attempt(() => writeSettings(settings), 'The setting could not be saved.'),

    forgetThisPage: ({ place, capturedAt }: PageReport) =>
      forget(() => forgetPage(library, place, capturedAt.slice(0, 10))),

    forgetPeriod: (from: string, to: string) => forget(() => forgetPeriod(library, from, to)),

    /** Saves how the page in the reader's tab is built, for a report of what could not be read. */
    saveStructure: () =>
      attempt(async () => {
        const structure = await askForStructure(state.tabId.value ?? -1);
        if (!structure) throw new Error('The page is gone.');
        const { disagreements } = state.report.value ?? {};
        saveFile(
          'papershelf-page-structure.json',
          'application/json',
          JSON.stringify({ ...structure, disagreements }, null, 1),
        );
      }, 'The report could not be made: the page may be closed.'),
  };
}
