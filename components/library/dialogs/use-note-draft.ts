import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import { sendCommand } from '../../../lib/messages/commands';
import type { Paper } from '../../../lib/paper/paper';
import { useApp } from '../state/app-context';

/** In milliseconds: less than the half minute after which a browser stops a background that nobody asks. */
const STAYS_AWAKE = 20_000;

/** What could not be saved, by what it is about: it stands in the dialog when that is opened again. */
const unsaved = new Map<string, string>();

/**
 * The text of a note while it is written. It is saved when the dialog goes, when the reader looks elsewhere, and with the
 * page: the browser closes a popup without asking. When it cannot be saved, the dialog comes back with it.
 *
 * @param list the list that the note is about; the paper itself when absent
 * @returns the text, and what sets it
 */
export function useNoteDraft(paper: Paper, list: ListWithPapers | undefined) {
  const { state, acts } = useApp();
  const subject = `${paper.id} ${list?.id}`;
  const before = (list ? list.notes.get(paper.id) : state.annotations.peek().get(paper.id)?.note) ?? '';
  const writing = useState(unsaved.get(subject) ?? before);
  const latest = useRef('');
  [latest.current] = writing;
  useEffect(() => {
    let saved = before;
    let isOpen = true;
    const save = async () => {
      const note = latest.current;
      const last = saved;
      const failed = unsaved.get(subject);
      unsaved.delete(subject);
      if (note === last || !(note + last).trim()) return;
      saved = note;
      if (await (list ? acts.noteOnList(paper, list, note) : acts.setNote(paper, note))) return;
      saved = last;
      unsaved.set(subject, note);
      // Once: who closes it again wants it closed.
      if (!isOpen && note !== failed) state.openDialog.value ??= { kind: 'note', paper, list };
    };
    // What a page sends at its end does not wake the background: it must be awake by then.
    const wake = () => sendCommand('openLibrary', null).catch(() => {});
    wake();
    const waking = setInterval(() => latest.current !== saved && wake(), STAYS_AWAKE);
    // The popup's window loses the focus before it is closed: there is more time then than at its end.
    addEventListener('blur', save);
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('blur', save);
      removeEventListener('pagehide', save);
      clearInterval(waking);
      isOpen = false;
      save();
    };
    // Once: what the note was before is what it was when the dialog came.
  }, []);
  return writing;
}
