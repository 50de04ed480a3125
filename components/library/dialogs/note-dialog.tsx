import { useState } from 'preact/hooks';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';
import { MarkdownText } from '../../markdown/markdown-text';
import { useApp } from '../state/app-context';
import { Dialog } from './dialog';
import { useNoteDraft } from './use-note-draft';

interface NoteDialogProps {
  paper: Paper;
  /** The list that the note is about; the paper itself when absent. */
  list?: ListWithPapers | undefined;
}

/** The note on a paper. It is saved however the dialog is closed, even with the page: nothing that was typed is lost. */
export function NoteDialog({ paper, list }: NoteDialogProps) {
  const { state } = useApp();
  const [text, setText] = useNoteDraft(paper, list);
  const [isShown, show] = useState(false);
  const close = () => {
    state.openDialog.value = undefined;
  };
  return (
    <Dialog title={list ? `Note on ${list.name}` : 'Note'}>
      <p class="dialog-subject">{paper.title}</p>
      {isShown ? (
        <div class="preview">
          <MarkdownText text={text} />
        </div>
      ) : (
        <label class="field">
          <span class="visually-hidden">Note in Markdown</span>
          <textarea
            rows={8}
            autofocus
            value={text}
            placeholder="Markdown: **bold**, *emphasis*, `code`, - lists, [links](https://…)"
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close();
            }}
          />
        </label>
      )}
      <div class="row">
        <button type="button" class="link-button" aria-pressed={isShown} onClick={() => show(!isShown)}>
          {isShown ? 'Write' : 'Preview'}
        </button>
        <button type="button" class="button" title="Ctrl+Enter" onClick={close}>
          Save
        </button>
      </div>
    </Dialog>
  );
}
