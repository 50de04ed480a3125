import type { Changes } from '../../../lib/library/model/registers';
import type { ShelvedList } from '../../../lib/library/read/user-data';
import { act } from '../../../lib/messages/commands';
import type { Paper } from '../../../lib/paper/paper';
import { papersInWords } from '../../../lib/util/format-number';
import { NOTE_FAILED, type Service } from './action-runner';
import type { AppState } from './app-state';

const FAILED = 'The list could not be changed.';

/** What the reader can do with reading lists. */
export function createListActs(state: AppState, { attempt, tell }: Service) {
  const idsOf = (papers: readonly Paper[]) => papers.map(({ id }) => id);
  const several = (papers: readonly Paper[]) =>
    papers.length === 1 ? '' : ` ${papersInWords(papers.length)}`;

  return {
    /** Makes the list if there is none of that name. */
    addToNamedList: (papers: readonly Paper[], name: string) =>
      attempt(async () => {
        const done = await act('putOnList', { to: { name }, paperIds: idsOf(papers) });
        const { name: list } = done.list;
        tell(`Added${several(papers)} to ${list}.`, done, `Already on ${list}.`);
      }, FAILED),

    addToList: (papers: readonly Paper[], list: ShelvedList) =>
      attempt(async () => {
        const done = await act('putOnList', { to: { listId: list.id }, paperIds: idsOf(papers) });
        tell(`Added${several(papers)} to ${list.name}.`, done);
      }, FAILED),

    removeFrom: (papers: readonly Paper[], list: ShelvedList) =>
      attempt(async () => {
        const done = await act('takeOffList', { listId: list.id, paperIds: idsOf(papers) });
        tell(`Removed${several(papers)} from ${list.name}.`, done);
      }, FAILED),

    /** @param before id of the paper that they come before; `undefined` for the end */
    moveOnList: (list: ShelvedList, paperIds: readonly string[], before: string | undefined) =>
      attempt(async () => {
        await act('moveOnList', { listId: list.id, paperIds: [...paperIds], before: before ?? null });
      }, FAILED),

    /** @param note Markdown; nothing but blanks takes it away */
    noteOnList: (paper: Paper, list: ShelvedList, note: string) =>
      attempt(async () => {
        const isGone = note.trim() === '';
        const argument = { listId: list.id, paperId: paper.id, note: isGone ? null : note };
        tell(isGone ? 'Note deleted.' : 'Note saved.', await act('noteOnList', argument));
      }, NOTE_FAILED),

    /** Makes a list and shows it; with a query it is a smart list. */
    makeList: (name: string, query?: string, description?: string) =>
      attempt(async () => {
        const more = { ...(query !== undefined && { query }), ...(description && { description }) };
        const done = await act('makeList', { name, ...more });
        state.ask({ query: '', scope: { kind: 'list', id: done.list.id } });
        tell(`Made the list ${done.list.name}.`, done);
      }, FAILED),

    changeList: (list: ShelvedList, set: Changes) =>
      attempt(async () => {
        tell('List changed.', await act('changeList', { listId: list.id, set }));
      }, FAILED),

    removeList: (list: ShelvedList) =>
      attempt(async () => {
        const done = await act('deleteList', { listId: list.id });
        tell(`Deleted the list ${list.name}.`, done);
      }, FAILED),
  };
}
