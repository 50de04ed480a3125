import { resolve } from 'node:path';
import { runnerImport } from 'vite';

/**
 * Runs a TypeScript file in Node: `node scripts/run.mjs scripts/demo.ts`. Vite is here for the build anyway and
 * reads TypeScript and extensionless imports, so that no further package is needed for the scripts.
 */
const file = process.argv[2];
if (!file) throw new Error('usage: node scripts/run.mjs FILE.ts');
await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
