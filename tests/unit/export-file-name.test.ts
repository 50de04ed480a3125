import { expect, it } from 'vitest';
import { EXPORT_FORMATS, exportFileName } from '../../lib/export/formats';

const now = new Date(2026, 5, 23);

it('offers BibTeX and Markdown', () => {
  expect(EXPORT_FORMATS.map(({ name, extension }) => [name, extension])).toEqual([
    ['BibTeX', 'bib'],
    ['Markdown', 'md'],
  ]);
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
    expect(exportFileName({ title, now }, format)).toBe(`${name}.${format.extension}`);
  }
});

it('keeps the name short, with no hyphen where it was cut', () => {
  const title = `${'模'.repeat(39)} ${'型'.repeat(300)}`;
  for (const format of EXPORT_FORMATS) {
    const name = exportFileName({ title, now }, format);
    expect(name).toBe(`papershelf-${'模'.repeat(39)}-2026-06-23.${format.extension}`);
    expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  }
});
