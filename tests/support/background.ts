import type { Visits } from '../../lib/background/capture/visits';
import type { Reply, Sender } from '../../lib/background/commands/context';
import { answer } from '../../lib/background/router';
import type { Library } from '../../lib/library/store/database';
import type { ActArgument, ActName, ActReply, ActResult } from '../../lib/messages/commands';
import { IndexKeeper } from '../../lib/search/indexer/indexer';
import { ADDRESSES } from './pages';

const OWN = 'papershelf@example';
export const ORIGIN = 'moz-extension://5f0e3b8a/';

/** Who sends messages to the background. */
export const POPUP = { id: OWN, url: `${ORIGIN}popup.html` };
export const CONTENT_SCRIPT = { id: OWN, url: ADDRESSES.daily, tab: { id: 1 } };

/** The background of a library as messages reach it, and what it tells of changes. */
export class TestBackground {
  readonly changes: string[] = [];
  /** Since when each tab's visit has been going on. */
  readonly begun = new Map<number, string>();
  readonly visits: Visits = {
    note: async (tabId, at) => {
      if (!this.begun.has(tabId)) this.begun.set(tabId, at);
    },
    since: async (tabId) => this.begun.get(tabId),
  };

  constructor(readonly library: Library) {}

  ask(message: unknown, sender: Sender = POPUP): Promise<Reply> {
    const { library } = this;
    const onChange = (change: string) => this.changes.push(change);
    const keeper = new IndexKeeper(library, () => {});
    const background = {
      library,
      keeper,
      neverSave: async () => [],
      visits: this.visits,
      onChange,
      id: OWN,
      origin: ORIGIN,
    };
    return answer(background, message, sender);
  }

  /** What comes of an act, over a message's way through JSON. */
  async act<N extends ActName>(
    name: N,
    argument: ActArgument<N>,
    sender: Sender = POPUP,
  ): Promise<ActResult<N>> {
    const message = JSON.parse(JSON.stringify({ type: 'act', name, argument }));
    const reply = JSON.parse(JSON.stringify(await this.ask(message, sender))) as ActReply;
    if (!reply.ok) throw new Error(reply.reason);
    return reply.result as ActResult<N>;
  }
}
