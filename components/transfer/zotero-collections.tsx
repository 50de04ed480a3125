import type { ZoteroTarget } from '../../lib/transfer/send/zotero-answers';
import { useTransfer } from './transfer-context';

interface ZoteroTargetsProps {
  targets: readonly ZoteroTarget[];
  picked: ZoteroTarget | undefined;
  onPick: (target: ZoteroTarget | undefined) => void;
  onSend: () => void;
  onClose: () => void;
}

/** Libraries and collections of Zotero to pick one of; names are Zotero's, depth is shown by what stands in front. */
export function ZoteroCollections({ targets, picked, onPick, onSend, onClose }: ZoteroTargetsProps) {
  const isBusy = useTransfer().tasks.running.value !== undefined;
  return (
    <form
      class="zotero-targets"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <label class="field">
        <span>Collection in Zotero</span>
        <select
          disabled={isBusy}
          value={picked?.id ?? ''}
          onChange={(event) => onPick(targets.find(({ id }) => id === event.currentTarget.value))}
        >
          {!picked && <option value="">Choose one</option>}
          {targets.map(({ id, name, level }) => (
            <option key={id} value={id}>
              {'\u2003'.repeat(level) + name}
            </option>
          ))}
        </select>
      </label>
      <div class="actions">
        <button type="submit" class="button primary" disabled={isBusy || !picked}>
          Send to Zotero
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onClose}>
          Close
        </button>
      </div>
    </form>
  );
}
