import type { Library } from '../../library/store/database';
import type { Change } from '../../messages/change-events';
import type { ActReply } from '../../messages/commands';
import type { CaptureReply } from '../../messages/protocol';
import type { IndexKeeper } from '../../search/indexer/indexer';
import type { Visits } from '../capture/visits';

/** The part of a message's sender that tells where it comes from. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** What the background answers with. */
export interface Background {
  library: Library;
  keeper: IndexKeeper;
  /** The words and phrases that keep a paper out of the library, as they are now. */
  neverSave(): Promise<readonly string[]>;
  visits: Visits;
  /** Told of every change of the library. */
  onChange(change: Change): void;
  /** The extension's own id, and the address that all its pages begin with. */
  id: string;
  origin: string;
}

export type Reply = CaptureReply | ActReply;
