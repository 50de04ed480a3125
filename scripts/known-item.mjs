import { ensurePackages, typescript } from './setup.mjs';

/** `npm run known-item`: how well papers are found again, ours against MiniSearch by itself. */
ensurePackages();
const { runKnownItem } = await typescript('scripts/known-item.ts');
await runKnownItem(process.argv.slice(2));
