import { useState } from 'preact/hooks';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';
import { countTagged } from '../../../lib/search/engine/tags';
import { formatNumber } from '../../../lib/util/format-number';
import { useApp } from '../state/app-context';

/**
 * A list with its checkbox: checked when all of the papers are on it, mixed when some are. Each click takes effect at once.
 */
export function ListCheckbox({ list, papers }: { list: ListWithPapers; papers: readonly Paper[] }) {
  const { actions } = useApp();
  const [, setTries] = useState(0);
  const count = countTagged(papers, list.paperIds);
  const isMixed = count > 0 && count < papers.length;
  const change = async (isOn: boolean) => {
    await (isOn ? actions.addToList(papers, list) : actions.removeFrom(papers, list));
    setTries((tries) => tries + 1); // the browser has toggled the box, whether or not it worked
  };
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={count === papers.length}
          ref={(box) => {
            if (box) box.indeterminate = isMixed;
          }}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <span dir="auto">{list.name}</span>
        <span class="count">
          {isMixed ? `on ${count} of ${papers.length}` : formatNumber(list.paperIds.length)}
          {!isMixed && <span class="visually-hidden"> on it</span>}
        </span>
      </label>
    </li>
  );
}
