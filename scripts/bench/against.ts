import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteRecord } from '../../tests/replica/site-record';
import { BUILDS, type Session, startSession } from '../../tests/support/chromium-session';
import { captureWork, coldClicks, typingWork, wakeUps } from './black-box';
import { fillByName } from './fill-by-name';
import { type Figure, median } from './statistics';

const ROOT = join(import.meta.dirname, '../..');
/** Runs of each build, in turn. */
const RUNS = 7;
/** Papers in the library. */
const PAPERS = 2_000;

/** What is measured of a build, in milliseconds; each by what any build has: elements, roles, messages. */
const MEASURES: Readonly<Record<string, (session: Session) => Promise<number[]>>> = {
  'cold click to the first rows': coldClicks,
  'work per keystroke': typingWork,
  'content script on a page of 120 cards': captureWork,
  'waking the worker with a command': wakeUps,
};

/**
 * Compares this build with that of another commit in one run: both in turn, so that a busy machine is busy for both.
 *
 * @param commit anything that git understands
 * @param report called with each figure as soon as it is known
 */
export async function measureAgainst(
  commit: string,
  records: readonly SiteRecord[],
  report: (figure: Figure) => void,
): Promise<void> {
  const builds = { before: buildOf(commit), after: join(BUILDS, 'chrome-mv3') };
  const times = { before: collect(), after: collect() };
  for (let run = 0; run < RUNS; run++) {
    const turn = run % 2 === 0 ? (['before', 'after'] as const) : (['after', 'before'] as const);
    for (const build of turn) {
      const session = await startSession({
        records: records.slice(0, 120),
        searchAll: true,
        extensionDir: builds[build],
      });
      try {
        await fillByName(session, records.slice(0, PAPERS));
        for (const [name, measure] of Object.entries(MEASURES))
          times[build].get(name)?.push(median(await measure(session)));
      } finally {
        await session.close();
      }
    }
    // Long work talks: a run that breaks off has told what it knows.
    const soFar = Object.keys(MEASURES).map((name) => {
      const [after, before] = [times.after.get(name)?.at(-1), times.before.get(name)?.at(-1)];
      return `${name} ${((after ?? Number.NaN) / (before ?? Number.NaN)).toFixed(2)} ×`;
    });
    console.log(`run ${run + 1} of ${RUNS}: ${soFar.join(', ')}`);
  }
  for (const name of Object.keys(MEASURES)) {
    const before = times.before.get(name) ?? [];
    const after = times.after.get(name) ?? [];
    const ratios = after.map((ms, run) => ms / (before[run] ?? Number.NaN));
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((value) => value.toFixed(2));
    const middle = median(ratios);
    report({
      name,
      value: `${middle.toFixed(2)} × (${least} to ${most}; ${median(after).toFixed(1)} ms : ${median(before).toFixed(1)} ms)`,
      goal: '≤ 1.05 ×',
      isMet: middle <= 1.05,
    });
  }
}

function collect(): Map<string, number[]> {
  return new Map(Object.keys(MEASURES).map((name) => [name, []]));
}

/** Builds the extension of a commit, once; its folder. */
function buildOf(commit: string): string {
  const run = (command: string, args: string[], cwd = ROOT) =>
    execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  const id = run('git', ['rev-parse', '--short', `${commit}^{commit}`]);
  const kept = join(ROOT, '.output/against', id);
  if (existsSync(join(kept, 'manifest.json'))) return kept;
  const source = join(ROOT, '.output/against', `${id}-source`);
  rmSync(source, { recursive: true, force: true });
  console.log(`building ${id}`);
  run('git', ['clone', '--quiet', '--no-checkout', ROOT, source]);
  run('git', ['checkout', '--quiet', id], source);
  const lockOf = (folder: string) => readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (lockOf(source) === lockOf(ROOT)) symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'));
  else run('npm', ['ci', '--no-audit', '--no-fund'], source);
  run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], source);
  mkdirSync(kept, { recursive: true });
  cpSync(join(source, '.output/chrome-mv3'), kept, { recursive: true });
  rmSync(source, { recursive: true, force: true });
  return kept;
}
