import { ensurePackages, typescript } from './setup.mjs';

/** `npm run bench:relevance`: how well papers are found again, Papershelf against MiniSearch alone. */
ensurePackages();
const { runKnownItem } = await typescript('scripts/known-item.ts');
await runKnownItem(process.argv.slice(2));
