import type { Forgotten } from '../kept/records';
import type { Forgot } from '../kept/results';
import { forgetPage, forgetPeriod } from '../store/forget';
import type { Library } from '../store/library';
import { changeMarks } from '../store/marks';
import { ofToday } from '../store/todays-ids';
import { subjectOf, undo, undoably } from '../store/trash';
import type { Handler } from './command-handler';

type Deeds = {
  [N in 'changeMarks' | 'forgetPage' | 'forgetPeriod' | 'undo']: Handler<N>;
};

/** Acts on papers; each can be undone. */
export const DEEDS: Deeds = {
  changeMarks: {
    changes: ['marks'],
    run: (library, { deed, name, patches }, now) =>
      undoably(library, deed, now, async () => {
        const marks = await changeMarks(library, await ofToday(library, patches), now);
        return { inverse: { marks }, subject: { ...subjectOf(marks), ...(name && { name }) } };
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
    keepsTrash: true,
    run: async (library, { undoId }, now) => {
      const { deed, subject } = await undo(library, undoId, now);
      return { deed, subject };
    },
  },
};

async function forget(library: Library, take: () => Promise<Forgotten>, now: Date): Promise<Forgot> {
  let ids: string[] = [];
  const done = await undoably(library, 'forget', now, async () => {
    const forgotten = await take();
    ids = forgotten.papers.map(({ id }) => id);
    const isNothing = forgotten.sightings.length === 0;
    return { inverse: isNothing ? {} : { forgotten }, subject: { count: ids.length } };
  });
  return { ...done, ids };
}
