import {
  describeExport,
  type ExportFile,
  type ExportJob,
  runExport,
} from '../../lib/transfer/export/run-export';
import { UserFacingError } from '../../lib/util/user-facing-error';
import { saveFile } from '../ui/save-file';
import type { TransferContextValue } from './transfer-context';

const NOTHING_EXPORTED = 'Nothing was exported.';

/** Exports papers as a download, as a task of the page. */
export function downloadExport(transfer: TransferContextValue, job: ExportJob): Promise<void> {
  return exportAsTask(transfer, job, 'Exported', saveFile);
}

/** Exports papers to the clipboard, as a task of the page. */
export function copyExport(transfer: TransferContextValue, job: ExportJob): Promise<void> {
  return exportAsTask(transfer, job, 'Copied', async ({ parts }) => {
    await navigator.clipboard.writeText(parts.join('')).catch((cause) => {
      const text = 'The browser did not allow copying to the clipboard. Export a file instead.';
      throw new UserFacingError(text, { cause });
    });
  });
}

async function exportAsTask(
  { reader, tasks }: TransferContextValue,
  job: ExportJob,
  verb: 'Exported' | 'Copied',
  deliver: (file: ExportFile) => void | Promise<void>,
): Promise<void> {
  const summary = await tasks.run(`Writing ${job.format.name}`, NOTHING_EXPORTED, (task) =>
    runExport(reader, job, deliver, task),
  );
  if (!summary) return;
  const text = describeExport(verb, job, summary);
  tasks.message.value = { text, isFailure: summary.warning !== undefined };
}
