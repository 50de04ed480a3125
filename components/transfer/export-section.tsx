import { Clipboard, Download } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { exportSources } from '../../lib/transfer/export/export-sources';
import type { FormatId } from '../../lib/transfer/export/formats/format-names';
import { EXPORT_FORMATS, formatOf } from '../../lib/transfer/export/formats/formats';
import { type ExportJob, newSinceLastExport, previewExport } from '../../lib/transfer/export/run-export';
import { formatNumber } from '../../lib/util/format-number';
import { ScrollRegion } from '../ui/scroll-region';
import { copyExport, downloadExport } from './run-export';
import { SendSection } from './send-section';
import { useTransfer } from './transfer-context';

/** Where the format that was chosen last is remembered. */
const REMEMBERED = 'exportFormat';

/** Which papers are exported, in which format, and where to: a file, the clipboard, another program. */
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
  const sources = userData.value ? exportSources(reader, userData.value, exportRequest.value) : [];
  const source = sources.find((each) => each.key === key) ?? sources[0];
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId) ?? formatOf('bibtex');
  const isBusy = tasks.running.value !== undefined;
  const fresh = isNewOnly && since && since.ids.length > 0 ? since.ids : undefined;
  const job: ExportJob | undefined = source && { source, format, ids: fresh };
  useEffect(() => {
    setSince(undefined);
    setNewOnly(false);
  }, [source?.key]);
  useEffect(() => {
    let isCurrent = true;
    const load = (found: typeof since) => {
      if (!isCurrent) return;
      setSince(found);
      if (found?.ids.length === 0) setNewOnly(false); // or it would be on again as soon as something is new
    };
    if (source && !isBusy) newSinceLastExport(reader, source).then(load, console.warn);
    return () => {
      isCurrent = false;
    };
  }, [source?.key, userData.value, isBusy]);
  useEffect(() => {
    let isCurrent = true;
    if (job && isOpen) previewExport(reader, job).then((text) => isCurrent && setShown(text), console.warn);
    return () => {
      isCurrent = false;
    };
  }, [isOpen, source?.key, userData.value, format.id]);
  return (
    <section id="export" aria-labelledby="export-title">
      <h2 id="export-title">Export</h2>
      <div class="fields">
        <label class="field">
          <span>Papers</span>
          <select
            value={source?.key}
            disabled={isBusy}
            onChange={(event) => setKey(event.currentTarget.value)}
          >
            {sources.map(({ key: value, name, count }) => (
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
            Only papers added since the last export ({formatNumber(since.ids.length)},{' '}
            <time dateTime={since.at} title={new Date(since.at).toLocaleString()}>
              {new Date(since.at).toLocaleDateString(undefined, { dateStyle: 'medium' })}
            </time>
            )
          </span>
        </label>
      )}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={isBusy || source?.count === 0}
          onClick={() => job && downloadExport(transfer, job)}
        >
          <Download size={14} aria-hidden="true" />
          Export
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy || source?.count === 0}
          onClick={() => job && copyExport(transfer, job)}
        >
          <Clipboard size={14} aria-hidden="true" />
          Copy
        </button>
      </div>
      {source && source.count !== 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>Preview of the first paper</summary>
          <ScrollRegion label="Preview of the first paper">
            <pre>{shown}</pre>
          </ScrollRegion>
        </details>
      )}
      {job && <SendSection job={job} />}
    </section>
  );
}
