import { useEffect, useState } from 'preact/hooks';
import { IMPORT_FORMAT_NAMES } from '../../lib/transfer/import/imported';
import { formatNumber, formatPaperCount } from '../../lib/util/format-number';
import { haveOptionsChanged, withCurrentOptions } from './import-actions';
import type { ImportOptions, PendingImport } from './pending-import';
import { SkippedEntries } from './skipped-entries';
import { type TransferContextValue, useTransfer } from './transfer-context';

interface ImportWishesProps {
  arrival: PendingImport;
  imported: NonNullable<PendingImport['imported']>;
}

/** What a file of another program is, what of it could not be read, and what the reader wants of it. */
export function ImportOptionsForm({ arrival, imported }: ImportWishesProps) {
  const transfer = useTransfer();
  const { file, count, duplicateCount, skipped, options } = imported;
  const isBusy = transfer.tasks.running.value !== undefined;
  const [isTyping, setTyping] = useState(false);
  const hasKeywords = file.papers.some(({ keywords }) => keywords !== undefined);
  const wish = (part: Partial<ImportOptions>) => {
    transfer.pendingImport.value = {
      ...arrival,
      imported: { ...imported, options: { ...options, ...part } },
    };
  };
  // The fields stay as they are while it is compared: they must not go dead under the pointer.
  useEffect(() => {
    if (!isBusy && !isTyping && haveOptionsChanged(arrival)) compare(transfer, arrival).catch(console.warn);
  }, [isBusy, isTyping, arrival]);
  return (
    <>
      <p>
        {IMPORT_FORMAT_NAMES[file.format]}: {formatPaperCount(count)}
        {duplicateCount > 0 && `, named again by ${formatNumber(duplicateCount)} further records`}
      </p>
      <SkippedEntries lines={skipped} />
      <label class="field">
        <span>Put them on a list (may be left empty)</span>
        <input
          type="text"
          value={options.list ?? ''}
          onInput={(event) => {
            setTyping(true);
            wish({ list: event.currentTarget.value });
          }}
          onKeyDown={({ key }) => key === 'Enter' && setTyping(false)}
          // Nor must a button: the one that takes the file in compares first.
          onBlur={({ relatedTarget }) => relatedTarget instanceof HTMLButtonElement || setTyping(false)}
        />
      </label>
      {hasKeywords && (
        <label class="choice">
          <input
            type="checkbox"
            checked={options.hasTags}
            onChange={(event) => wish({ hasTags: event.currentTarget.checked })}
          />
          <span>Take its keywords as my tags, as Zotero writes them</span>
        </label>
      )}
    </>
  );
}

async function compare(transfer: TransferContextValue, arrival: PendingImport): Promise<void> {
  if (transfer.pendingImport.peek() !== arrival) return; // it was compared meanwhile, and what came of it is not shown yet
  const compared = await withCurrentOptions(transfer, arrival);
  // What was wished meanwhile is compared next.
  const options = transfer.pendingImport.peek()?.imported?.options;
  transfer.pendingImport.value =
    compared?.imported && options ? { ...compared, imported: { ...compared.imported, options } } : compared;
}
