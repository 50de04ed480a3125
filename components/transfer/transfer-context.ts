import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LibraryReader } from '../../lib/library/read/library-reader';
import type { UserData } from '../../lib/library/read/user-data';
import type { ExportRequest } from '../../lib/transfer/export/export-request';
import type { PendingImport } from '../../lib/transfer/prepare-import';
import type { TransferService } from '../../lib/transfer/transfer-service';
import type { TaskRunner } from './task-runner';

/** The context of all components of the page. */
export interface TransferContextValue {
  reader: LibraryReader;
  service: TransferService;
  tasks: TaskRunner;
  /** Absent until it is read. */
  userData: Signal<UserData | undefined>;
  /** The export that the popup or the library page requested. */
  exportRequest: Signal<ExportRequest | undefined>;
  /** The file that was read and waits for the user's decision, if any. */
  pendingImport: Signal<PendingImport | undefined>;
}

export const TransferContext = createContext<TransferContextValue | undefined>(undefined);

/** @throws when used outside the page */
export function useTransfer(): TransferContextValue {
  const transfer = useContext(TransferContext);
  if (!transfer) throw new Error('useTransfer outside of TransferContext');
  return transfer;
}
