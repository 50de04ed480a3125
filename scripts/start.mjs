import { execFileSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT, typescript } from './setup.mjs';

/** `npm start`: sets up what is missing, builds the extension and demonstrates it on a built-in listing page. */
ensurePackages();
await ensureBrowsers(['chromium']);
execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { cwd: ROOT, stdio: 'inherit' });
const { showDemo } = await typescript('scripts/demo.ts');
await showDemo();
