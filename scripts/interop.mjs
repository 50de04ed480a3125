import { ensurePackages, ROOT, typescript } from './setup.mjs';

/**
 * `npm run corpus:interop`: every paper of the corpus in every export format, read back by other programs, and a bibliography
 * typeset of 500 of them; does nothing without the corpus.
 */
ensurePackages();
const { checkExports } = await typescript('scripts/interop.ts');
process.exitCode = checkExports(ROOT) ? 0 : 1;
