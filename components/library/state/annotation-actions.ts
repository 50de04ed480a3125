import {
  type AnnotationChange,
  annotate,
  bookmarkChange,
  hiddenChange,
  noteChange,
  statusChange,
} from '../../../lib/library/model/annotation-changes';
import type { Status } from '../../../lib/library/model/annotations';
import { STATUS_LABELS } from '../../../lib/library/model/status';
import { sendCommand } from '../../../lib/messages/commands';
import type { Paper } from '../../../lib/paper/paper';
import { formatPaperCount } from '../../../lib/util/format-number';
import { type ActionRunner, NOTE_SAVE_FAILED } from './action-runner';
import type { AppState } from './app-state';

/** Actions on the annotations of papers, of one as of many at once. */
export function createAnnotationActions(state: AppState, { run, notify }: ActionRunner) {
  const change = (
    papers: readonly Paper[],
    change: AnnotationChange,
    text: string,
    failed = 'The change could not be saved.',
  ) =>
    run(async () => {
      const ids = papers.map(({ id }) => id);
      notify(text, await sendCommand('changeMarks', annotate(ids, change)));
    }, failed);
  /** "Bookmarked." of one paper, "Bookmarked: 3 papers." of several. */
  const describe = (papers: readonly Paper[], done: string) =>
    papers.length === 1 ? `${done}.` : `${done}: ${formatPaperCount(papers.length)}.`;

  const setBookmark = (papers: readonly Paper[], isOn: boolean) =>
    change(
      // Those that are bookmarked already keep their date.
      papers.filter(({ id }) => state.bookmarked.value.has(id) !== isOn),
      bookmarkChange(isOn, new Date()),
      describe(papers, isOn ? 'Bookmarked' : 'Bookmark removed'),
    );

  return {
    setBookmark,
    toggleBookmark: (paper: Paper) => setBookmark([paper], !state.bookmarked.value.has(paper.id)),

    /** @param status `undefined` for none */
    setStatus: (papers: readonly Paper[], status: Status | undefined) =>
      change(
        papers,
        statusChange(status),
        describe(papers, status ? `Marked “${STATUS_LABELS[status]}”` : 'Status removed'),
      ),

    setHidden: (papers: readonly Paper[], isHidden: boolean) =>
      change(
        papers,
        hiddenChange(isHidden, new Date()),
        describe(papers, isHidden ? 'Hidden' : 'No longer hidden'),
      ),

    /** @param note Markdown; nothing but blanks deletes the note */
    setNote: (paper: Paper, note: string) => {
      const noted = noteChange(note, state.annotations.value.get(paper.id)?.note);
      const text = noted.deed === 'note' ? 'Note saved.' : 'Note deleted.';
      return change([paper], noted, text, NOTE_SAVE_FAILED);
    },
  };
}
