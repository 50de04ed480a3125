import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPORT_FORMAT_NAMES } from '../../../lib/transfer/export/formats/format-names';
import { EXPORT_FORMATS, exportFileName, formatOf } from '../../../lib/transfer/export/formats/formats';

const now = new Date(2026, 5, 23);

it('offers every format once, and has its name without its code', () => {
  expect(EXPORT_FORMATS.map(({ id, name, extension }) => ({ id, name, extension }))).toEqual(
    EXPORT_FORMAT_NAMES,
  );
  expect(new Set(EXPORT_FORMAT_NAMES.map(({ name }) => name)).size).toBe(EXPORT_FORMAT_NAMES.length);
  for (const { id } of EXPORT_FORMAT_NAMES) expect(formatOf(id).id).toBe(id);
});

it('keeps the table of names free of the formats', () => {
  const table = readFileSync(
    join(import.meta.dirname, '../../../lib/transfer/export/formats/format-names.ts'),
    'utf8',
  );
  expect(table.match(/^import (?!type\b)/gm)).toBeNull();
});

it.each([
  ['Interpretability', 'papershelf-interpretability-2026-06-23'],
  ['To read / "soon"?', 'papershelf-to-read-soon-2026-06-23'],
  ['../../etc/passwd', 'papershelf-etc-passwd-2026-06-23'],
  ['a:b*c|d<e>\u0000\n', 'papershelf-a-b-c-d-e-2026-06-23'],
  ['视觉 모델', 'papershelf-视觉-모델-2026-06-23'],
  ['  ?!', 'papershelf-2026-06-23'],
  ['', 'papershelf-2026-06-23'],
])('names the file of %j', (title, name) => {
  for (const format of EXPORT_FORMATS) {
    expect(exportFileName({ title, now }, format.extension)).toBe(`${name}.${format.extension}`);
  }
});

it('keeps the name short, with no hyphen where it was truncated', () => {
  const title = `${'模'.repeat(39)} ${'型'.repeat(300)}`;
  for (const format of EXPORT_FORMATS) {
    const name = exportFileName({ title, now }, format.extension);
    expect(name).toBe(`papershelf-${'模'.repeat(39)}-2026-06-23.${format.extension}`);
    expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  }
});
