import { execFileSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT, typescript } from './setup.mjs';

/**
 * `npm run bench`: builds, then measures in real Chromium and prints the figures that the README quotes; `npm run bench -- <part>`
 * a part of them, `npm run bench -- --against <commit>` this build beside that of another commit.
 */
ensurePackages();
await ensureBrowsers(['chromium']);
console.log('Building…');
execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { cwd: ROOT, stdio: 'ignore' });
const { runBench } = await typescript('scripts/bench.ts');
await runBench(...process.argv.slice(2));
