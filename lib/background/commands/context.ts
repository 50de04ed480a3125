import type { LibraryDatabase } from '../../library/store/database';
import type { LibraryChange } from '../../messages/change-events';
import type { CommandReply } from '../../messages/commands';
import type { CaptureReply } from '../../messages/protocol';
import type { Indexer } from '../../search/indexer/indexer';
import type { Visits } from '../capture/visits';

/** The part of a message's sender that tells where it comes from. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** What the background has to reply with. */
export interface BackgroundContext {
  library: LibraryDatabase;
  indexer: Indexer;
  /** The words and phrases that keep a paper out of the library, as they are now. */
  neverSave(): Promise<readonly string[]>;
  visits: Visits;
  /** Broadcasts a change of the library. */
  onChange(change: LibraryChange): void;
  /** The extension's own id, and the address that all its pages begin with. */
  id: string;
  origin: string;
}

export type MessageReply = CaptureReply | CommandReply;
