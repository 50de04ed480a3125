import type { ZoteroTarget } from '../../lib/transfer/send/zotero-answers';
import { useTransfer } from './transfer-context';

interface ZoteroCollectionsProps {
  targets: readonly ZoteroTarget[];
  selected: ZoteroTarget | undefined;
  onSelect: (target: ZoteroTarget | undefined) => void;
  onSend: () => void;
  onClose: () => void;
}

/** Selects a library or collection of Zotero; names are Zotero's, depth is shown by indentation. */
export function ZoteroCollections({ targets, selected, onSelect, onSend, onClose }: ZoteroCollectionsProps) {
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
        <span>Zotero collection</span>
        <select
          disabled={isBusy}
          value={selected?.id ?? ''}
          onChange={(event) => onSelect(targets.find(({ id }) => id === event.currentTarget.value))}
        >
          {!selected && <option value="">Choose a collection</option>}
          {targets.map(({ id, name, level }) => (
            <option key={id} value={id}>
              {'\u2003'.repeat(level) + name}
            </option>
          ))}
        </select>
      </label>
      <div class="actions">
        <button type="submit" class="button primary" disabled={isBusy || !selected}>
          Send to Zotero
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onClose}>
          Close
        </button>
      </div>
    </form>
  );
}
