import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LibraryReader } from '../../lib/library/read/library-reader';
import type { UserData } from '../../lib/library/read/user-data';
import type { ExportRequest } from '../../lib/transfer/export/export-request';
import type { TransferService } from '../../lib/transfer/transfer-service';
import type { PendingImport } from './pending-import';
import type { TaskRunner } from './task-runner';

/** What every part of the page can reach. */
export interface TransferContextValue {
  reader: LibraryReader;
  service: TransferService;
  tasks: TaskRunner;
  /** What the reader keeps; absent until it is read. */
  userData: Signal<UserData | undefined>;
  /** What the popup or the library page asked to export. */
  exportRequest: Signal<ExportRequest | undefined>;
  /** The file that was read and waits, if any. */
  pendingImport: Signal<PendingImport | undefined>;
}

export const TransferContext = createContext<TransferContextValue | undefined>(undefined);

/** @throws when used outside the page */
export function useTransfer(): TransferContextValue {
  const transfer = useContext(TransferContext);
  if (!transfer) throw new Error('useTransfer outside of TransferContext');
  return transfer;
}
