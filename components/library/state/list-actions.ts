import type { RegisterChanges } from '../../../lib/library/model/registers';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import { sendCommand } from '../../../lib/messages/commands';
import type { Paper } from '../../../lib/paper/paper';
import { formatPaperCount } from '../../../lib/util/format-number';
import { type ActionRunner, NOTE_SAVE_FAILED } from './action-runner';
import type { AppState } from './app-state';

const FAILED = 'The list could not be changed.';

/** Actions on reading lists. */
export function createListActions(state: AppState, { run, notify }: ActionRunner) {
  const idsOf = (papers: readonly Paper[]) => papers.map(({ id }) => id);
  const several = (papers: readonly Paper[]) =>
    papers.length === 1 ? '' : ` ${formatPaperCount(papers.length)}`;

  return {
    /** Creates the list if there is none of that name. */
    addToNamedList: (papers: readonly Paper[], name: string) =>
      run(async () => {
        const done = await sendCommand('putOnList', { to: { name }, paperIds: idsOf(papers) });
        const { name: list } = done.list;
        notify(`Added${several(papers)} to ${list}.`, done, `Already on ${list}.`);
      }, FAILED),

    addToList: (papers: readonly Paper[], list: ListWithPapers) =>
      run(async () => {
        const done = await sendCommand('putOnList', { to: { listId: list.id }, paperIds: idsOf(papers) });
        notify(`Added${several(papers)} to ${list.name}.`, done);
      }, FAILED),

    removeFrom: (papers: readonly Paper[], list: ListWithPapers) =>
      run(async () => {
        const done = await sendCommand('takeOffList', { listId: list.id, paperIds: idsOf(papers) });
        notify(`Removed${several(papers)} from ${list.name}.`, done);
      }, FAILED),

    /** @param before id of the paper that they come before; `undefined` for the end */
    moveOnList: (list: ListWithPapers, paperIds: readonly string[], before: string | undefined) =>
      run(async () => {
        await sendCommand('moveOnList', { listId: list.id, paperIds: [...paperIds], before: before ?? null });
      }, FAILED),

    /** @param note Markdown; nothing but blanks deletes it */
    noteOnList: (paper: Paper, list: ListWithPapers, note: string) =>
      run(async () => {
        const isGone = note.trim() === '';
        const argument = { listId: list.id, paperId: paper.id, note: isGone ? null : note };
        notify(isGone ? 'Note deleted.' : 'Note saved.', await sendCommand('noteOnList', argument));
      }, NOTE_SAVE_FAILED),

    /** Creates a list and shows it; with a query it is a smart list. */
    makeList: (name: string, query?: string, description?: string) =>
      run(async () => {
        const more = { ...(query !== undefined && { query }), ...(description && { description }) };
        const done = await sendCommand('makeList', { name, ...more });
        state.search({ query: '', scope: { kind: 'list', id: done.list.id } });
        notify(`Created “${done.list.name}”.`, done);
      }, FAILED),

    changeList: (list: ListWithPapers, set: RegisterChanges) =>
      run(async () => {
        notify('Saved.', await sendCommand('changeList', { listId: list.id, set }));
      }, FAILED),

    removeList: (list: ListWithPapers) =>
      run(async () => {
        const done = await sendCommand('deleteList', { listId: list.id });
        notify(`Deleted “${list.name}”.`, done);
      }, FAILED),
  };
}
