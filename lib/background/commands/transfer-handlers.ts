import { claimKeys } from '../../library/store/citation-keys';
import { noteExport, noteSent } from '../../library/store/transfer-log';
import type { Handler } from './command-handler';

type Leaving = {
  [N in 'citationKeys' | 'noteExport' | 'noteSent' | 'announce']: Handler<N>;
};

/** What is kept of papers that leave the library, and of files that come. */
export const LEAVING: Leaving = {
  citationKeys: { run: (library, { wanted }, now) => claimKeys(library, wanted, now) },
  noteExport: { run: (library, { scope, paperIds }, now) => noteExport(library, scope, paperIds, now) },
  noteSent: { run: (library, { program, paperIds }, now) => noteSent(library, program, paperIds, now) },
  announce: {
    changes: ['papers', 'marks'],
    // A backup of more than thirty days ago has brought its trash, which the reader may have wanted it for.
    keepsTrash: true,
    run: async (_library, _nothing, _now, keeper) => {
      // Not waited for: an index of many papers is long in the making, and search goes on without it.
      keeper.verify().catch((error) => console.warn('Papershelf: the index could not be looked at.', error));
    },
  },
};
