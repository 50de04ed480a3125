import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import { sendCommand } from '../../../lib/messages/commands';
import type { Paper } from '../../../lib/paper/paper';
import { useApp } from '../state/app-context';

/** In milliseconds: less than the half minute after which a browser stops an idle background. */
const WAKE_INTERVAL_MS = 20_000;

/** Notes that could not be saved, by their subject: shown when the dialog is opened again. */
const unsaved = new Map<string, string>();

/**
 * The draft of a note. It is saved when the dialog closes, when the window loses the focus, and when the page ends: the
 * browser closes a popup without asking. When it cannot be saved, the dialog opens again with it.
 *
 * @param list the list that the note is about; the paper itself when absent
 * @returns the text and its setter
 */
export function useNoteDraft(paper: Paper, list: ListWithPapers | undefined) {
  const { state, actions } = useApp();
  const subject = `${paper.id} ${list?.id}`;
  const before = (list ? list.notes.get(paper.id) : state.annotations.peek().get(paper.id)?.note) ?? '';
  const draft = useState(unsaved.get(subject) ?? before);
  const latest = useRef('');
  [latest.current] = draft;
  // Not after the paint: on a busy machine the dialog may be closed before that, and what was typed would be lost.
  useLayoutEffect(() => {
    let saved = before;
    let isOpen = true;
    const save = async () => {
      const note = latest.current;
      const last = saved;
      const failed = unsaved.get(subject);
      unsaved.delete(subject);
      if (note === last || !(note + last).trim()) return;
      saved = note;
      if (await (list ? actions.noteOnList(paper, list, note) : actions.setNote(paper, note))) return;
      saved = last;
      unsaved.set(subject, note);
      // Once: a user who closes it again wants it closed.
      if (!isOpen && note !== failed) state.openDialog.value ??= { kind: 'note', paper, list };
    };
    // A message that a page sends at its end does not wake the background: it must be awake by then.
    const wake = () => sendCommand('openLibrary', null).catch(() => {});
    wake();
    const wakeTimer = setInterval(() => latest.current !== saved && wake(), WAKE_INTERVAL_MS);
    // The popup's window loses the focus before it closes: that leaves more time than its end.
    addEventListener('blur', save);
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('blur', save);
      removeEventListener('pagehide', save);
      clearInterval(wakeTimer);
      isOpen = false;
      save();
    };
    // Once: the earlier note is the one from when the dialog opened.
  }, []);
  return draft;
}
