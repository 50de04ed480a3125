import { resolve } from 'node:path';
import { build } from 'vite';

/** The code of `in-page.ts` as one script that defines a global `Bench`. */
export async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'Bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Vite gave no bundle.');
  return output.output[0].code;
}
