import type { Forgotten } from '../../library/model/records';
import type { Forgot } from '../../library/model/results';
import { changeMarks } from '../../library/store/annotations';
import { ofToday } from '../../library/store/current-ids';
import type { Library } from '../../library/store/database';
import { forgetPage, forgetPeriod } from '../../library/store/forget';
import { subjectOf, undo, undoably } from '../../library/store/undo';
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
