import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, ensureCheckers, ensurePackages, ROOT, typescript } from './setup.mjs';

/**
 * `npm test`: format and lint, types, both builds, size budgets, unit tests, exports read by other programs, and the built
 * extension in real Chromium and real Firefox. Ends with `N passed, N failed`; each step counts as one, each test as one.
 */
ensurePackages();
await ensureBrowsers(['chromium', 'firefox']);
const hasCheckers = ensureCheckers();

const REPORT = join(ROOT, '.output/vitest.json');
const tally = { passed: 0, failed: 0 };

function count(passed, failed) {
  tally.passed += passed;
  tally.failed += failed;
}

/** Each stage with its time, for the summary. */
const stages = [];

/** Runs a stage and prints its name and time. */
async function stage(name, run) {
  console.log(`\n— ${name}`);
  const begun = Date.now();
  const result = await run();
  const line = `${name}: ${Math.round((Date.now() - begun) / 1000)} s`;
  stages.push(line);
  console.log(`— ${line}`);
  return result;
}

/** Runs a tool of node_modules, shows its output, and returns whether it succeeded. */
function tool(script, ...args) {
  const command = [join(ROOT, 'node_modules', script), ...args];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

async function step(name, script, ...args) {
  const isFine = await stage(name, () => tool(script, ...args));
  count(isFine ? 1 : 0, isFine ? 0 : 1);
  return isFine;
}

/** Counts the tests of a report. */
function countTests(isGreen) {
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  count(report.numPassedTests, report.numFailedTests);
  // A suite that fails to load has no test to count, and a skipped test is one that did not pass.
  const unaccounted = report.numTotalTests - report.numPassedTests - report.numFailedTests;
  if (unaccounted > 0) count(0, unaccounted);
  if (!isGreen && report.numFailedTests === 0) count(0, 1);
}

await step('format and lint', '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.');
await step('types', 'typescript/bin/tsc', '--noEmit');
const isBuilt = [
  await step('build for Chromium', 'wxt/bin/wxt.mjs', 'build'),
  await step('build for Firefox', 'wxt/bin/wxt.mjs', 'build', '-b', 'firefox'),
].every(Boolean);

if (isBuilt) {
  const { checkSizes } = await typescript('scripts/sizes.ts');
  const { passed, failed } = await stage('sizes', () => checkSizes(ROOT));
  count(passed, failed);
}

mkdirSync(join(ROOT, '.output'), { recursive: true });
/** Browsers come after all others, which leave them no time. */
const STAGES = { unit: ['unit', 'unit-alone'], interop: ['interop'], e2e: ['e2e'] };
const wanted = ['unit', ...(hasCheckers ? ['interop'] : []), ...(isBuilt ? ['e2e'] : [])];
for (const name of wanted) {
  rmSync(REPORT, { force: true });
  const isGreen = await stage(`tests: ${name}`, () =>
    tool(
      'vitest/vitest.mjs',
      'run',
      ...STAGES[name].flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
    ),
  );
  countTests(isGreen);
}

console.log(`\n${stages.join('\n')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
