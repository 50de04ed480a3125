import { ensurePackages, typescript } from './setup.mjs';

/**
 * `npm run fixture -- <file> <kind>--<case> <url>`: a page of `tests/fixtures/pages/` from a saved page or a report of one.
 */
ensurePackages();
const { addFixture } = await typescript('scripts/fixture.ts');
await addFixture(...process.argv.slice(2));
