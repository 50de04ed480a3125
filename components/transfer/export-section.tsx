import { Clipboard, Download } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { exportSources } from '../../lib/transfer/export/export-sources';
import type { FormatId } from '../../lib/transfer/export/formats/export-format';
import { EXPORT_FORMATS, formatOf } from '../../lib/transfer/export/formats/formats';
import { formatNumber, formatPaperCount } from '../../lib/util/format-number';
import { ScrollRegion } from '../ui/scroll-region';
import {
  copyExport,
  downloadExport,
  type ExportOptions,
  newSinceLastExport,
  previewExport,
} from './run-export';
import { SendSection } from './send-section';
import { useTransfer } from './transfer-context';

/** Where the format that was chosen last is remembered. */
const REMEMBERED = 'exportFormat';

/** What leaves, in which format, and where to: a file, the clipboard, another program. */
export function ExportSection() {
  const transfer = useTransfer();
  const { reader, userData, exportRequest, tasks } = transfer;
  const [key, setKey] = useState<string>();
  const [formatId, setFormat] = useState<FormatId>(
    () => (localStorage.getItem(REMEMBERED) as FormatId | null) ?? 'bibtex',
  );
  const [isNewOnly, setNewOnly] = useState(false);
  const [since, setSince] = useState<{ at: string; ids: readonly string[] }>();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState('');
  const choices = userData.value ? exportSources(reader, userData.value, exportRequest.value) : [];
  const choice = choices.find((each) => each.key === key) ?? choices[0];
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId) ?? formatOf('bibtex');
  const isBusy = tasks.running.value !== undefined;
  const fresh = isNewOnly && since && since.ids.length > 0 ? since.ids : undefined;
  const wish: ExportOptions | undefined = choice && { choice, format, ids: fresh };
  useEffect(() => {
    setSince(undefined);
    setNewOnly(false);
  }, [choice?.key]);
  useEffect(() => {
    let isCurrent = true;
    const learn = (found: typeof since) => {
      if (!isCurrent) return;
      setSince(found);
      if (found?.ids.length === 0) setNewOnly(false); // or it would be on by itself when something is new
    };
    if (choice && !isBusy) newSinceLastExport(transfer, choice).then(learn, console.warn);
    return () => {
      isCurrent = false;
    };
  }, [choice?.key, userData.value, isBusy]);
  useEffect(() => {
    let isCurrent = true;
    if (wish && isOpen)
      previewExport(transfer, wish).then((text) => isCurrent && setShown(text), console.warn);
    return () => {
      isCurrent = false;
    };
  }, [isOpen, choice?.key, userData.value, format.id]);
  return (
    <section id="export" aria-labelledby="export-title">
      <h2 id="export-title">Export</h2>
      <div class="fields">
        <label class="field">
          <span>Papers</span>
          <select
            value={choice?.key}
            disabled={isBusy}
            onChange={(event) => setKey(event.currentTarget.value)}
          >
            {choices.map(({ key: value, name, count }) => (
              <option key={value} value={value}>
                {count === undefined ? name : `${name} (${formatNumber(count)})`}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>Format</span>
          <select
            value={format.id}
            disabled={isBusy}
            onChange={(event) => {
              setFormat(event.currentTarget.value as FormatId);
              localStorage.setItem(REMEMBERED, event.currentTarget.value);
            }}
          >
            {EXPORT_FORMATS.map(({ id, name, hint }) => (
              <option key={id} value={id}>
                {hint ? `${name}: ${hint}` : name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {since && (
        <label class="choice">
          <input
            type="checkbox"
            checked={fresh !== undefined}
            disabled={isBusy || since.ids.length === 0}
            onChange={(event) => setNewOnly(event.currentTarget.checked)}
          />
          <span>
            Only what is new since the last export on{' '}
            <time dateTime={since.at} title={new Date(since.at).toLocaleString()}>
              {new Date(since.at).toLocaleDateString(undefined, { dateStyle: 'medium' })}
            </time>
            : {formatPaperCount(since.ids.length)}
          </span>
        </label>
      )}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={isBusy || choice?.count === 0}
          onClick={() => wish && downloadExport(transfer, wish)}
        >
          <Download size={14} aria-hidden="true" />
          Export
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy || choice?.count === 0}
          onClick={() => wish && copyExport(transfer, wish)}
        >
          <Clipboard size={14} aria-hidden="true" />
          Copy
        </button>
      </div>
      {choice && choice.count !== 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>How the first paper looks</summary>
          <ScrollRegion label="The first paper">
            <pre>{shown}</pre>
          </ScrollRegion>
        </details>
      )}
      {wish && <SendSection wish={wish} />}
    </section>
  );
}
