import { FORMAT_NAMES } from '../../lib/import/imported';
import { inDigits, papersInWords } from '../numbers';
import { type Arrival, asWished, type ImportWish } from './arrival';
import { useTransfer } from './transfer-context';
import { UnreadableLines } from './unreadable-lines';

interface ImportWishesProps {
  arrival: Arrival;
  imported: NonNullable<Arrival['imported']>;
}

/** What a file of another program is, what of it could not be read, and what the reader wants of it. */
export function ImportWishes({ arrival, imported }: ImportWishesProps) {
  const transfer = useTransfer();
  const { file, count, repeated, unreadable, wish } = imported;
  const isBusy = transfer.tasks.running.value !== undefined;
  const hasKeywords = file.papers.some(({ keywords }) => keywords !== undefined);
  const change = async (part: Partial<ImportWish>) => {
    transfer.arrival.value = await asWished(transfer, arrival, { ...wish, ...part });
  };
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
          disabled={isBusy}
          value={wish.list ?? ''}
          onChange={(event) => change({ list: event.currentTarget.value.trim() || undefined })}
        />
      </label>
      {hasKeywords && (
        <label class="choice">
          <input
            type="checkbox"
            disabled={isBusy}
            checked={wish.hasTags}
            onChange={(event) => change({ hasTags: event.currentTarget.checked })}
          />
          <span>Take its keywords as my tags, as Zotero writes them</span>
        </label>
      )}
    </>
  );
}
