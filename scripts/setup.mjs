import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * What `npm start` and `npm test` need on a fresh clone: the packages of the lockfile, and browsers where none is found.
 * Plain JavaScript without imports from packages, since none may be installed yet.
 */
export const ROOT = resolve(import.meta.dirname, '..');
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(command, args, options = {}) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  execFileSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
}

/** Installs the packages of the lockfile unless they are installed. */
export function ensurePackages() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const wanted = join(ROOT, 'package-lock.json');
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
  // A checkout may change the lockfile's date only: then npm has little to do.
  if (!isCurrent) run(NPM, [existsSync(installed) ? 'install' : 'ci', '--no-audit', '--no-fund']);
}

/** Debian's package of each browser, and its name in `@puppeteer/browsers`. */
const BROWSERS = {
  chromium: { debian: 'chromium', download: 'chrome@stable' },
  firefox: { debian: 'firefox-esr', download: 'firefox@stable' },
};

/**
 * Installs missing browsers: from Debian's packages where permitted, else downloaded into the user's cache.
 *
 * @param {('chromium' | 'firefox')[]} names
 */
export async function ensureBrowsers(names) {
  const { findChromium, findFirefox } = await typescript('tests/browsers/find-browser.ts');
  const find = { chromium: findChromium, firefox: findFirefox };
  const missing = [];
  for (const name of names) if (!(await find[name]())) missing.push(name);
  if (missing.length === 0) return;
  console.log(`Not found on this machine: ${missing.join(', ')}`);
  if (isDebianRoot()) {
    install(missing.map((name) => BROWSERS[name].debian));
  } else {
    for (const name of missing)
      run('npx', ['@puppeteer/browsers', 'install', BROWSERS[name].download, '--path', cacheFolder()]);
  }
}

/** Programs that read the exports, and Debian's package of each. */
const CHECKERS = { pandoc: 'pandoc', bib2xml: 'bibutils', biber: 'biber' };

/**
 * Installs missing programs that read the exports. Where that is not permitted, a message says so: they check formats, which
 * are the same on every machine, and CI has them.
 *
 * @returns whether all of them are installed
 */
export function ensureCheckers() {
  const isMissing = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;
  const missing = Object.keys(CHECKERS).filter(isMissing);
  if (missing.length > 0 && isDebianRoot()) install([...new Set(missing.map((name) => CHECKERS[name]))]);
  const absent = missing.filter(isMissing);
  if (absent.length > 0)
    console.log(
      `Not on this machine: ${absent.join(', ')}. What they check of the exports is left to CI; to have it checked here, install them.`,
    );
  return absent.length === 0;
}

/** Installs Debian packages. */
function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], { env });
  run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], { env });
}

function cacheFolder() {
  return (
    process.env.PUPPETEER_CACHE_DIR ??
    join(process.env.HOME ?? process.env.USERPROFILE ?? '.', '.cache', 'puppeteer')
  );
}

function isDebianRoot() {
  const isRoot = process.getuid?.() === 0;
  return isRoot && existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;
}

/**
 * Imports a TypeScript file of the project. Vite is installed for the build anyway and reads TypeScript and imports without
 * extension, so that the scripts need no further package.
 */
export async function typescript(file) {
  const { runnerImport } = await import('vite');
  // Vite sets the mode to development; a build started from here must not inherit it.
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport(join(ROOT, file), {
    configFile: false,
    logLevel: 'error',
    root: ROOT,
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return module;
}
