import type { Visits } from '../../lib/background/capture/visits';
import type { MessageReply, MessageSender } from '../../lib/background/commands/context';
import { routeMessage } from '../../lib/background/router';
import type { LibraryDatabase } from '../../lib/library/store/database';
import type { CommandArgument, CommandName, CommandReply, CommandResult } from '../../lib/messages/commands';
import { Indexer } from '../../lib/search/indexer/indexer';
import { ADDRESSES } from './pages';

const OWN = 'papershelf@example';
export const ORIGIN = 'moz-extension://5f0e3b8a/';

/** Senders of messages to the background. */
export const POPUP = { id: OWN, url: `${ORIGIN}popup.html` };
export const CONTENT_SCRIPT = { id: OWN, url: ADDRESSES.daily, tab: { id: 1 } };

/** The background of a library as reached by messages, and the changes that it reports. */
export class TestBackground {
  readonly changes: string[] = [];
  /** The start of each tab's visit. */
  readonly begun = new Map<number, string>();
  readonly visits: Visits = {
    record: async (tabId, at) => {
      if (!this.begun.has(tabId)) this.begun.set(tabId, at);
    },
    startOf: async (tabId) => this.begun.get(tabId),
  };

  constructor(readonly library: LibraryDatabase) {}

  ask(message: unknown, sender: MessageSender = POPUP): Promise<MessageReply> {
    const { library } = this;
    const onChange = (change: string) => this.changes.push(change);
    const indexer = new Indexer(library, () => {});
    const background = {
      library,
      indexer,
      neverSave: async () => [],
      visits: this.visits,
      onChange,
      id: OWN,
      origin: ORIGIN,
    };
    return routeMessage(background, message, sender);
  }

  /** The result of a command, with message and reply converted through JSON. */
  async act<N extends CommandName>(
    name: N,
    argument: CommandArgument<N>,
    sender: MessageSender = POPUP,
  ): Promise<CommandResult<N>> {
    const message = JSON.parse(JSON.stringify({ type: 'act', name, argument }));
    const reply = JSON.parse(JSON.stringify(await this.ask(message, sender))) as CommandReply;
    if (!reply.ok) throw new Error(reply.reason);
    return reply.result as CommandResult<N>;
  }
}
