import { ensurePackages, ROOT, typescript } from './setup.mjs';

/**
 * `npm run corpus`: every paper of the corpus through the replica's pages and the extractors; does nothing without the
 * corpus.
 */
ensurePackages();
const { measureCorpus } = await typescript('scripts/corpus.ts');
process.exitCode = measureCorpus(ROOT) ? 0 : 1;
