import type { UserAction } from '../../../lib/library/model/actions';
import type { AnnotationPatch, Status } from '../../../lib/library/model/annotations';
import type { RegisterChanges } from '../../../lib/library/model/registers';
import { STATUS_LABELS } from '../../../lib/library/model/status';
import { sendCommand } from '../../../lib/messages/commands';
import type { Paper } from '../../../lib/paper/paper';
import { formatPaperCount } from '../../../lib/util/format-number';
import { type ActionRunner, NOTE_SAVE_FAILED } from './action-runner';
import type { AppState } from './app-state';

/** What the reader can keep on papers, on one as on many at once. */
export function createAnnotationActions(state: AppState, { run, notify }: ActionRunner) {
  const change = (
    papers: readonly Paper[],
    deed: UserAction,
    set: RegisterChanges,
    text: string,
    name?: string,
    failed = 'The mark could not be saved.',
  ) =>
    run(async () => {
      const patches: AnnotationPatch[] = papers.map(({ id }) => ({ paperId: id, set }));
      notify(text, await sendCommand('changeMarks', { deed, ...(name !== undefined && { name }), patches }));
    }, failed);
  /** "Bookmarked." of one paper, "Bookmarked 3 papers." of several. */
  const inWords = (papers: readonly Paper[], done: string) =>
    papers.length === 1 ? `${done}.` : `${done}: ${formatPaperCount(papers.length)}.`;

  const setBookmark = (papers: readonly Paper[], isOn: boolean) =>
    change(
      // Those that are bookmarked already keep their date.
      papers.filter(({ id }) => state.bookmarked.value.has(id) !== isOn),
      isOn ? 'bookmark' : 'unbookmark',
      { bookmark: isOn ? new Date().toISOString() : null },
      inWords(papers, isOn ? 'Bookmarked' : 'Bookmark removed'),
    );

  return {
    setBookmark,
    toggleBookmark: (paper: Paper) => setBookmark([paper], !state.bookmarked.value.has(paper.id)),

    /** @param status `undefined` for none */
    setStatus: (papers: readonly Paper[], status: Status | undefined) =>
      change(
        papers,
        'status',
        { status: status ?? null },
        inWords(papers, status ? `Marked “${STATUS_LABELS[status]}”` : 'Status removed'),
        status ?? '',
      ),

    setHidden: (papers: readonly Paper[], isHidden: boolean) =>
      change(
        papers,
        isHidden ? 'hide' : 'unhide',
        { hidden: isHidden ? new Date().toISOString() : null },
        inWords(papers, isHidden ? 'Hidden' : 'No longer hidden'),
      ),

    /** @param note Markdown; nothing but blanks takes the note away */
    setNote: (paper: Paper, note: string) => {
      const isGone = note.trim() === '';
      const name = isGone ? state.annotations.value.get(paper.id)?.note : undefined;
      return change(
        [paper],
        isGone ? 'unnote' : 'note',
        { note: isGone ? null : note },
        isGone ? 'Note deleted.' : 'Note saved.',
        name,
        NOTE_SAVE_FAILED,
      );
    },
  };
}
