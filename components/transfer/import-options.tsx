import { useEffect, useState } from 'preact/hooks';
import { FORMAT_NAMES } from '../../lib/transfer/import/imported';
import { inDigits, papersInWords } from '../../lib/util/format-number';
import { asWished, isWishNew } from './import-actions';
import type { Arrival, ImportWish } from './pending-import';
import { UnreadableLines } from './skipped-entries';
import { type Transfer, useTransfer } from './transfer-context';

interface ImportWishesProps {
  arrival: Arrival;
  imported: NonNullable<Arrival['imported']>;
}

/** What a file of another program is, what of it could not be read, and what the reader wants of it. */
export function ImportWishes({ arrival, imported }: ImportWishesProps) {
  const transfer = useTransfer();
  const { file, count, repeated, unreadable, wished } = imported;
  const isBusy = transfer.tasks.running.value !== undefined;
  const [isTyping, setTyping] = useState(false);
  const hasKeywords = file.papers.some(({ keywords }) => keywords !== undefined);
  const wish = (part: Partial<ImportWish>) => {
    transfer.arrival.value = { ...arrival, imported: { ...imported, wished: { ...wished, ...part } } };
  };
  // The fields stay as they are while it is compared: they must not go dead under the pointer.
  useEffect(() => {
    if (!isBusy && !isTyping && isWishNew(arrival)) compare(transfer, arrival).catch(console.warn);
  }, [isBusy, isTyping, arrival]);
  return (
    <>
      <p>
        {FORMAT_NAMES[file.format]}: {papersInWords(count)}
        {repeated > 0 && `, named again by ${inDigits(repeated)} further records`}
      </p>
      <UnreadableLines lines={unreadable} />
      <label class="field">
        <span>Put them on a list (may be left empty)</span>
        <input
          type="text"
          value={wished.list ?? ''}
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
            checked={wished.hasTags}
            onChange={(event) => wish({ hasTags: event.currentTarget.checked })}
          />
          <span>Take its keywords as my tags, as Zotero writes them</span>
        </label>
      )}
    </>
  );
}

async function compare(transfer: Transfer, arrival: Arrival): Promise<void> {
  if (transfer.arrival.peek() !== arrival) return; // it was compared meanwhile, and what came of it is not shown yet
  const compared = await asWished(transfer, arrival);
  // What was wished meanwhile is compared next.
  const wished = transfer.arrival.peek()?.imported?.wished;
  transfer.arrival.value =
    compared?.imported && wished ? { ...compared, imported: { ...compared.imported, wished } } : compared;
}
