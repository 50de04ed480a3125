import { ensurePackages, ROOT, typescript } from './setup.mjs';

/** `npm run size`: what each part of the builds weighs, beside its ceiling; build both first. */
ensurePackages();
const { checkSizes } = await typescript('scripts/sizes.ts');
const { passed, failed } = checkSizes(ROOT);
console.log(`\n${passed} within their ceilings, ${failed} over`);
process.exitCode = failed > 0 ? 1 : 0;
