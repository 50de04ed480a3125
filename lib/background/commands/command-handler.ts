import type { Library } from '../../library/store/database';
import type { Change } from '../../messages/change-events';
import type { ActArgument, ActName, ActResult } from '../../messages/commands';
import type { IndexKeeper } from '../../search/indexer/indexer';

/** How an act is done, and what it changes. */
export interface Handler<N extends ActName> {
  changes?: readonly Change[];
  /** What is old in the trash stays for now, where otherwise each change lets go of it. */
  keepsTrash?: true;
  run(
    library: Library,
    argument: ActArgument<N>,
    now: Date,
    keeper: IndexKeeper,
    visit: string | undefined,
  ): Promise<ActResult<N>>;
}
