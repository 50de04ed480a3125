import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages, ROOT } from './setup.mjs';

/** `npm run test:mutation`: 10,000 mutated pages, of which `npm test` reads the first 4,000. */
ensurePackages();
const command = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit-alone', 'mutation'];
const env = { ...process.env, PAPERSHELF_MUTANTS: '10000' };
process.exitCode = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;
