import type { ForgottenRecords } from '../../library/model/records';
import type { ForgetResult } from '../../library/model/results';
import { patchAnnotations } from '../../library/store/annotations';
import { withCurrentIds } from '../../library/store/current-ids';
import type { LibraryDatabase } from '../../library/store/database';
import { forgetPage, forgetPeriod } from '../../library/store/forget';
import { actionSubject, runUndoable, undo } from '../../library/store/undo';
import type { CommandHandler } from './command-handler';

type Deeds = {
  [N in 'changeMarks' | 'forgetPage' | 'forgetPeriod' | 'undo']: CommandHandler<N>;
};

/** Acts on papers; each can be undone. */
export const ANNOTATION_HANDLERS: Deeds = {
  changeMarks: {
    changes: ['marks'],
    run: (library, { deed, name, patches }, now) =>
      runUndoable(library, deed, now, async () => {
        const marks = await patchAnnotations(library, await withCurrentIds(library, patches), now);
        return { inverse: { marks }, subject: { ...actionSubject(marks), ...(name && { name }) } };
      }),
  },
  forgetPage: {
    changes: ['papers', 'marks'],
    run: (library, { place, day }, now) => forget(library, () => forgetPage(library, place, day), now),
  },
  forgetPeriod: {
    changes: ['papers', 'marks'],
    run: (library, { from, to }, now) => forget(library, () => forgetPeriod(library, from, to), now),
  },
  undo: {
    changes: ['papers', 'marks'],
    // Who brings back one thing may want the next: in an old backup that was put back all of them are old.
    skipsTrashPurge: true,
    run: async (library, { undoId }, now) => {
      const { deed, subject } = await undo(library, undoId, now);
      return { deed, subject };
    },
  },
};

async function forget(
  library: LibraryDatabase,
  take: () => Promise<ForgottenRecords>,
  now: Date,
): Promise<ForgetResult> {
  let ids: string[] = [];
  const done = await runUndoable(library, 'forget', now, async () => {
    const forgotten = await take();
    ids = forgotten.papers.map(({ id }) => id);
    const isNothing = forgotten.sightings.length === 0;
    return { inverse: isNothing ? {} : { forgotten }, subject: { count: ids.length } };
  });
  return { ...done, ids };
}
