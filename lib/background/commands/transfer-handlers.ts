import { assignCitationKeys } from '../../library/store/citation-keys';
import { logExport, logSent } from '../../library/store/transfer-log';
import type { CommandHandler } from './command-handler';

type Leaving = {
  [N in 'citationKeys' | 'noteExport' | 'noteSent' | 'announce']: CommandHandler<N>;
};

/** What is kept of papers that leave the library, and of files that come. */
export const TRANSFER_HANDLERS: Leaving = {
  citationKeys: { run: (library, { wanted }, now) => assignCitationKeys(library, wanted, now) },
  noteExport: { run: (library, { scope, paperIds }, now) => logExport(library, scope, paperIds, now) },
  noteSent: { run: (library, { program, paperIds }, now) => logSent(library, program, paperIds, now) },
  announce: {
    changes: ['papers', 'marks'],
    // A backup of more than thirty days ago has brought its trash, which the reader may have wanted it for.
    skipsTrashPurge: true,
    run: async (_library, _nothing, _now, keeper) => {
      // Not waited for: an index of many papers is long in the making, and search goes on without it.
      keeper.verify().catch((error) => console.warn('Papershelf: the index could not be looked at.', error));
    },
  },
};
