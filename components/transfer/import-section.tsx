import { FileUp } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { onFileDrop } from './file-drop';
import { openImport } from './import-actions';
import { ImportOptionsForm } from './import-options';
import { ImportPreview } from './import-preview';
import { useTransfer } from './transfer-context';

/** Imports files that are chosen, dropped or pasted as text. All changes are shown before they are applied. */
export function ImportSection() {
  const transfer = useTransfer();
  const pending = transfer.pendingImport.value;
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const isBusy = transfer.tasks.running.value !== undefined;
  const open = async (file: File | undefined) => {
    if (!file || transfer.tasks.running.peek()) return;
    transfer.pendingImport.value = await openImport(transfer, file);
    if (input.current) input.current.value = ''; // so that the same file can be chosen again
  };
  useEffect(() => onFileDrop({ onOver: setOver, onFile: open }), []);
  useEffect(() => {
    // If the focused element was removed, the focus moves here.
    if (pending) return () => document.activeElement === document.body && chooser.current?.focus();
    return undefined;
  }, [pending === undefined]);
  return (
    <section id="import" aria-labelledby="import-title" class={isOver ? 'is-drop-target' : undefined}>
      <h2 id="import-title">Import</h2>
      <p>
        Papershelf backups, PaperMemory, BibTeX, RIS, CSL-JSON, or a list of arXiv ids or links. You’ll see a
        preview before anything changes.
      </p>
      <div class="actions">
        <button
          ref={chooser}
          type="button"
          class="button primary"
          disabled={isBusy}
          onClick={() => input.current?.click()}
        >
          <FileUp size={14} aria-hidden="true" />
          Choose a file
        </button>
        <span class="muted">or drop one anywhere on this page</span>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label="File to import"
          onChange={(event) => open(event.currentTarget.files?.[0])}
        />
      </div>
      <details>
        <summary>Paste links, arXiv ids or BibTeX</summary>
        <label class="field">
          <span>One paper per line, or BibTeX entries</span>
          <textarea rows={5} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
        </label>
        <button
          type="button"
          class="button"
          disabled={isBusy || !pasted.trim()}
          onClick={() => open(new File([pasted], 'Pasted text'))}
        >
          Preview
        </button>
      </details>
      {pending && (
        <div class="pending-import">
          <PendingImportName name={pending.name} />
          {pending.imported && <ImportOptionsForm pending={pending} imported={pending.imported} />}
          <ImportPreview
            pending={pending}
            onChange={(next) => {
              transfer.pendingImport.value = next;
            }}
          />
        </div>
      )}
    </section>
  );
}

/** It is focused when it appears, so that it is announced and scrolled into view. */
function PendingImportName({ name }: { name: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {name}
    </h3>
  );
}
