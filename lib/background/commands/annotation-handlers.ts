import type { ForgottenRecords } from '../../library/model/records';
import { patchAnnotations } from '../../library/store/annotations';
import { withCurrentIds } from '../../library/store/current-ids';
import { forgetPage, forgetPeriod } from '../../library/store/forget';
import { actionSubject, emptyTrash, undo } from '../../library/store/undo';
import { type CommandHandlers, undoable } from './command-handler';

/** Commands on papers and on what the user keeps on them, and on the trash. */
export const ANNOTATION_HANDLERS = {
  changeMarks: undoable<'changeMarks'>({
    changes: ['marks'],
    action: ({ deed }) => deed,
    run: async ({ name, patches }, { library, now }) => {
      const marks = await patchAnnotations(library, await withCurrentIds(library, patches), now);
      return { patches: { marks }, subject: { ...actionSubject(marks), ...(name && { name }) } };
    },
  }),
  forgetPage: undoable<'forgetPage'>({
    changes: ['papers', 'marks'],
    action: 'forget',
    run: async ({ place, day }, { library }) => forgetOutcome(await forgetPage(library, place, day)),
  }),
  forgetPeriod: undoable<'forgetPeriod'>({
    changes: ['papers', 'marks'],
    action: 'forget',
    run: async ({ from, to }, { library }) => forgetOutcome(await forgetPeriod(library, from, to)),
  }),
  undo: {
    changes: ['papers', 'marks'],
    // Whoever restores one item may want the next: in an old backup that was restored all of them are old.
    skipsTrashPurge: true,
    run: async ({ undoId }, { library, now }) => {
      const { deed, subject } = await undo(library, undoId, now);
      return { deed, subject };
    },
  },
  emptyTrash: {
    changes: ['marks'],
    run: ({ undoIds }, { library }) => emptyTrash(library, undoIds ?? undefined),
  },
} satisfies Partial<CommandHandlers>;

function forgetOutcome(forgotten: ForgottenRecords) {
  const ids = forgotten.papers.map(({ id }) => id);
  const isNothing = forgotten.sightings.length === 0;
  return { patches: isNothing ? {} : { forgotten }, subject: { count: ids.length }, result: { ids } };
}
