import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LibraryReader } from '../../lib/library/read/library-reader';
import type { Shelf } from '../../lib/library/read/user-data';
import type { HandedOver } from '../../lib/transfer/export/export-request';
import type { Desk } from '../../lib/transfer/transfer-service';
import type { Arrival } from './pending-import';
import type { Tasks } from './task-runner';

/** What every part of the page can reach. */
export interface Transfer {
  reader: LibraryReader;
  desk: Desk;
  tasks: Tasks;
  /** What the reader keeps; absent until it is read. */
  shelf: Signal<Shelf | undefined>;
  /** What the popup or the library page asked to export. */
  handedOver: Signal<HandedOver | undefined>;
  /** The file that was read and waits, if any. */
  arrival: Signal<Arrival | undefined>;
}

export const TransferContext = createContext<Transfer | undefined>(undefined);

/** @throws when used outside the page */
export function useTransfer(): Transfer {
  const transfer = useContext(TransferContext);
  if (!transfer) throw new Error('useTransfer outside of TransferContext');
  return transfer;
}
