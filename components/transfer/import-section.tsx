import { FileUp } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { onFileDrop } from './file-drop';
import { openImport } from './import-actions';
import { ImportOptionsForm } from './import-options';
import { ImportPreview } from './import-preview';
import { useTransfer } from './transfer-context';

/** Where files come in: by choosing one, dropping one, or pasting what would be in it. Nothing is changed before it was shown. */
export function ImportSection() {
  const transfer = useTransfer();
  const arrival = transfer.pendingImport.value;
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const isBusy = transfer.tasks.running.value !== undefined;
  const take = async (file: File | undefined) => {
    if (!file || transfer.tasks.running.peek()) return;
    transfer.pendingImport.value = await openImport(transfer, file);
    if (input.current) input.current.value = ''; // so that the same file can be chosen again
  };
  useEffect(() => onFileDrop({ onOver: setOver, onFile: take }), []);
  useEffect(() => {
    // With what had the focus gone, here is where one goes on.
    if (arrival) return () => document.activeElement === document.body && chooser.current?.focus();
    return undefined;
  }, [arrival === undefined]);
  return (
    <section id="import" aria-labelledby="import-title" class={isOver ? 'is-drop-target' : undefined}>
      <h2 id="import-title">Import</h2>
      <p>
        A backup of Papershelf, an export of PaperMemory, BibTeX, RIS or CSL-JSON as Zotero and others write
        them, or a list of arXiv ids and addresses. First you see what would change.
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
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </div>
      <details>
        <summary>Paste addresses, arXiv ids or BibTeX</summary>
        <label class="field">
          <span>One paper a line, or whole entries</span>
          <textarea rows={5} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
        </label>
        <button
          type="button"
          class="button"
          disabled={isBusy || !pasted.trim()}
          onClick={() => take(new File([pasted], 'what was pasted'))}
        >
          Read it
        </button>
      </details>
      {arrival && (
        <div class="pending-import">
          <ArrivalName name={arrival.name} />
          {arrival.imported && <ImportOptionsForm arrival={arrival} imported={arrival.imported} />}
          <ImportPreview
            arrival={arrival}
            onChange={(next) => {
              transfer.pendingImport.value = next;
            }}
          />
        </div>
      )}
    </section>
  );
}

/** It takes the focus when it comes, so that what has come in is told, and in sight. */
function ArrivalName({ name }: { name: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {name}
    </h3>
  );
}
