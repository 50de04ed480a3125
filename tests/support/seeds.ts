import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperFields } from '../../lib/paper/paper';
import type { Capture } from '../../lib/site/capture/capture';
import { extractFromText } from '../../lib/site/capture/text-extractor';
import { pageKindOf } from '../../lib/site/pages/page-kinds';

/** The folder of the seed documents, with the metadata and the expected records of each. */
export const SEEDS = join(import.meta.dirname, '../../seeds');

export interface Seed {
  name: string;
  text: string;
  url: string;
  capturedAt: string;
}

/** Every seed document: `NAME.txt`, described by `NAME.json`, with its records in `NAME.expected.json`. */
export function seeds(): Seed[] {
  const names = readdirSync(SEEDS).filter((file) => file.endsWith('.txt'));
  return names.map((file) => {
    const name = file.replace(/\.txt$/, '');
    const { url, capturedAt } = JSON.parse(readFileSync(join(SEEDS, `${name}.json`), 'utf8'));
    return { name, text: readFileSync(join(SEEDS, file), 'utf8'), url, capturedAt };
  });
}

/** The reviewed records of a seed. */
export function expectedOf(seed: Seed): PaperFields[] {
  return JSON.parse(readFileSync(expectationFile(seed), 'utf8'));
}

export function expectationFile(seed: Seed): string {
  return join(SEEDS, `${seed.name}.expected.json`);
}

/** The seed as the text extractor captures it. */
export function captureOfText(seed: Seed): Capture {
  const kind = pageKindOf(seed.url);
  if (!kind) throw new Error(`${seed.url} is no page about papers`);
  return {
    url: seed.url,
    kind: kind.name,
    capturedAt: seed.capturedAt,
    cards: extractFromText(seed.text),
    papersInText: 0,
    problems: [],
  };
}
