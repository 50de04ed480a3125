import { assignCitationKeys } from '../../library/store/citation-keys';
import { logExport, logSent } from '../../library/store/transfer-log';
import type { CommandHandlers } from './command-handler';

/** Commands about papers that leave the library, and files that were imported. */
export const TRANSFER_HANDLERS = {
  citationKeys: {
    run: ({ wanted }, { library, now }) => assignCitationKeys(library, wanted, now),
  },
  noteExport: {
    run: ({ scope, paperIds }, { library, now }) => logExport(library, scope, paperIds, now),
  },
  noteSent: {
    run: ({ program, paperIds }, { library, now }) => logSent(library, program, paperIds, now),
  },
  announce: {
    changes: ['papers', 'marks'],
    // A backup of more than thirty days ago has brought its trash, which the user may have wanted it for.
    skipsTrashPurge: true,
    run: async (_nothing, { indexer }) => {
      // Not waited for: to build the index of many papers takes long, and search works without it.
      indexer.verify().catch((error) => console.warn('Papershelf: the index could not be verified.', error));
    },
  },
} satisfies Partial<CommandHandlers>;
