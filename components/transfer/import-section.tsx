import { FileUp } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { openFile } from './arrival';
import { ImportWishes } from './import-wishes';
import { Preview } from './preview';
import { useTransfer } from './transfer-context';

/** Where files come in: by choosing one, dropping one, or pasting what would be in it. Nothing is changed before it was shown. */
export function ImportSection() {
  const transfer = useTransfer();
  const arrival = transfer.arrival.value;
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isBusy = transfer.tasks.running.value !== undefined;
  const take = async (file: File | undefined) => {
    if (!file || isBusy) return;
    await arrival?.discard();
    transfer.arrival.value = undefined;
    transfer.arrival.value = await openFile(transfer, file);
    if (input.current) input.current.value = ''; // so that the same file can be chosen again
  };
  return (
    <section
      id="import"
      aria-labelledby="import-title"
      class={isOver ? 'over' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id="import-title">Import</h2>
      <p>
        A backup of Papershelf, an export of PaperMemory, BibTeX, RIS or CSL-JSON as Zotero and others write
        them, or a list of arXiv ids and addresses. First you see what would change.
      </p>
      <div class="ways">
        <button type="button" class="button main" disabled={isBusy} onClick={() => input.current?.click()}>
          <FileUp size={14} aria-hidden="true" />
          Choose a file
        </button>
        <span class="quiet">or drop one here</span>
        <input
          ref={input}
          type="file"
          class="unseen"
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
        <div class="arrival">
          <h3>{arrival.name}</h3>
          {arrival.imported && <ImportWishes arrival={arrival} imported={arrival.imported} />}
          <Preview
            arrival={arrival}
            onChange={(next) => {
              transfer.arrival.value = next;
            }}
          />
        </div>
      )}
    </section>
  );
}
