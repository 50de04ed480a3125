import { useEffect, useState } from 'preact/hooks';
import { IMPORT_FORMAT_NAMES } from '../../lib/transfer/import/imported';
import {
  haveOptionsChanged,
  type ImportOptions,
  type PendingImport,
} from '../../lib/transfer/prepare-import';
import { formatNumber, formatPaperCount } from '../../lib/util/format-number';
import { withCurrentOptions } from './import-actions';
import { SkippedEntries } from './skipped-entries';
import { type TransferContextValue, useTransfer } from './transfer-context';

interface ImportOptionsFormProps {
  pending: PendingImport;
  imported: NonNullable<PendingImport['imported']>;
}

/** The format of another program's file, its skipped entries, and the user's options for the import. */
export function ImportOptionsForm({ pending, imported }: ImportOptionsFormProps) {
  const transfer = useTransfer();
  const { file, count, duplicateCount, skipped, options } = imported;
  const isBusy = transfer.tasks.running.value !== undefined;
  const [isTyping, setTyping] = useState(false);
  const hasKeywords = file.papers.some(({ keywords }) => keywords !== undefined);
  const change = (part: Partial<ImportOptions>) => {
    transfer.pendingImport.value = {
      ...pending,
      imported: { ...imported, options: { ...options, ...part } },
    };
  };
  // The fields stay enabled while it is compared: they must not be disabled under the pointer.
  useEffect(() => {
    if (!isBusy && !isTyping && haveOptionsChanged(pending)) compare(transfer, pending).catch(console.warn);
  }, [isBusy, isTyping, pending]);
  return (
    <>
      <p>
        {IMPORT_FORMAT_NAMES[file.format]}: {formatPaperCount(count)}
        {duplicateCount > 0 &&
          ` (${formatNumber(duplicateCount)} ${duplicateCount === 1 ? 'duplicate' : 'duplicates'} merged)`}
      </p>
      <SkippedEntries entries={skipped} />
      <label class="field">
        <span>Add to list (optional)</span>
        <input
          type="text"
          value={options.list ?? ''}
          onInput={(event) => {
            setTyping(true);
            change({ list: event.currentTarget.value });
          }}
          onKeyDown={({ key }) => key === 'Enter' && setTyping(false)}
          // Nor must a button be disabled: the one that applies the import compares first.
          onBlur={({ relatedTarget }) => relatedTarget instanceof HTMLButtonElement || setTyping(false)}
        />
      </label>
      {hasKeywords && (
        <label class="choice">
          <input
            type="checkbox"
            checked={options.hasTags}
            onChange={(event) => change({ hasTags: event.currentTarget.checked })}
          />
          <span>Import keywords as tags</span>
        </label>
      )}
    </>
  );
}

async function compare(transfer: TransferContextValue, pending: PendingImport): Promise<void> {
  if (transfer.pendingImport.peek() !== pending) return; // it was compared meanwhile, and the result is not rendered yet
  const compared = await withCurrentOptions(transfer, pending);
  // Options that were changed meanwhile are compared next.
  const options = transfer.pendingImport.peek()?.imported?.options;
  transfer.pendingImport.value =
    compared?.imported && options ? { ...compared, imported: { ...compared.imported, options } } : compared;
}
