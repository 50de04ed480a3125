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

/** Runs a tool of node_modules, shows its output, and returns whether it succeeded. */
function tool(name, script, ...args) {
  console.log(`\n— ${name}`);
  const command = [join(ROOT, 'node_modules', script), ...args];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function step(name, script, ...args) {
  const isFine = tool(name, script, ...args);
  count(isFine ? 1 : 0, isFine ? 0 : 1);
  return isFine;
}

step('format and lint', '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.');
step('types', 'typescript/bin/tsc', '--noEmit');
const isBuilt = [
  step('build for Chromium', 'wxt/bin/wxt.mjs', 'build'),
  step('build for Firefox', 'wxt/bin/wxt.mjs', 'build', '-b', 'firefox'),
].every(Boolean);

if (isBuilt) {
  console.log('\n— size budgets');
  const { checkSizes } = await typescript('scripts/sizes.ts');
  const { passed, failed } = checkSizes(ROOT);
  count(passed, failed);
}

mkdirSync(join(ROOT, '.output'), { recursive: true });
rmSync(REPORT, { force: true });
const projects = ['unit', 'unit-alone', ...(hasCheckers ? ['interop'] : []), ...(isBuilt ? ['e2e'] : [])];
const isGreen = tool(
  `tests: ${projects.join(', ')}`,
  'vitest/vitest.mjs',
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
);
const report = JSON.parse(readFileSync(REPORT, 'utf8'));
count(report.numPassedTests, report.numFailedTests);
// A suite that fails to load has no test to count; a skipped test counts as not passed.
const unaccounted = report.numTotalTests - report.numPassedTests - report.numFailedTests;
if (unaccounted > 0) count(0, unaccounted);
if (!isGreen && report.numFailedTests === 0) count(0, 1);

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
