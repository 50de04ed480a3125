import { readPageState } from '../../library/store/page-state';
import type { CommandHandlers } from './command-handler';

/** Commands that open the database, read it for a page, or repair its index. */
export const DATABASE_HANDLERS = {
  openLibrary: {
    run: async (_nothing, { library }) => {
      await library.open();
    },
  },
  marksOf: {
    run: ({ ids }, { library, now, visit }) => readPageState(library, ids, visit ?? now.toISOString()),
  },
  catchUpIndex: { run: (_nothing, { indexer }) => indexer.catchUp() },
  verifyIndex: { run: (_nothing, { indexer }) => indexer.verify() },
  replaceSegment: { run: ({ segmentId }, { indexer }) => indexer.replace(segmentId) },
} satisfies Partial<CommandHandlers>;
