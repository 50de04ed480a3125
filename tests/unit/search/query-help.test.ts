import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, findField, QUERY_FIELDS } from '../../../lib/search/query-language/fields';
import { QUERY_HELP } from '../../../lib/search/query-language/help';
import { parseQuery } from '../../../lib/search/query-language/parse-query';

const NOW = new Date(2026, 5, 23, 12);
const DOC = readFileSync(resolve(import.meta.dirname, '../../../docs/query-language.md'), 'utf8');
const helpExamples = QUERY_HELP.flatMap((group) => group.rows).flatMap((row) => row.examples);

/** Rows of the table under a heading of the document, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const part = DOC.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = part.split('\n').filter((line) => /^\| (?!error|query|field|---)/.test(line));
  // A bar within a cell is written `\|`.
  return rows.map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')));
}

/** The inline code of a cell. */
function codeIn(cell = ''): string[] {
  return Array.from(cell.matchAll(/`([^`]+)`/g), ([, code = '']) => code);
}

describe('the table of fields', () => {
  it('gives each name and alias to one field', () => {
    const names = QUERY_FIELDS.flatMap((field) => [field.name, ...field.aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect([...FIELD_NAMES]).toEqual(names);
  });

  describe.each(QUERY_FIELDS)('$name', (field) => {
    it.each(field.examples)('%s is a value', (value) => {
      const plain = parseQuery(`${field.name}:${value} `, NOW);
      expect(plain.diagnostics).toEqual([]);
      expect(plain.root ?? plain.sort).toBeDefined();
      for (const name of [...field.aliases, `${field.name}s`, field.name.toUpperCase()])
        expect(parseQuery(`${name}:${value} `, NOW)).toEqual(plain);
    });

    it('is in the help', () =>
      expect(helpExamples.some((query) => query.startsWith(`${field.name}:`))).toBe(true));

    it('is in the document, as it is', () => {
      const [, , aliases, description, examples] = rowsUnder('Fields').find(
        ([, name]) => name === `\`${field.name}:\``,
      ) ?? [''];
      expect(codeIn(aliases)).toEqual(field.aliases.map((alias) => `${alias}:`));
      expect(description).toBe(field.description);
      expect(codeIn(examples)).toEqual(field.examples.map((value) => `${field.name}:${value}`));
    });
  });
});

describe('examples', () => {
  it.each(helpExamples)('%s, of the help, has no diagnostics', (query) => {
    // Behind white space nothing counts as unfinished.
    expect(parseQuery(`${query} `, NOW).diagnostics).toEqual([]);
  });

  const written = ['Parts', 'Fields', 'Values'].flatMap((heading) =>
    rowsUnder(heading).flatMap((row) => codeIn(heading === 'Fields' ? row[4] : row[1])),
  );
  it('of the document are many', () => expect(written.length).toBeGreaterThan(60));
  it.each(written)('%s, of the document, has no diagnostics', (query) => {
    const { root, sort, diagnostics } = parseQuery(`${query} `, NOW);
    expect(diagnostics).toEqual([]);
    expect(root ?? sort).toBeDefined();
  });

  it.each(rowsUnder('Diagnostics'))(
    '%s%s has a diagnostic, with the fix of the table',
    (_, __, code, ___, fixed) => {
      const query = codeIn(code)[0] ?? '';
      const { diagnostics } = parseQuery(query, NOW);
      expect(diagnostics).toHaveLength(1);
      const [{ start, end, fix } = { start: 0, end: 0, fix: undefined }] = diagnostics;
      const whole = fix === undefined ? [] : [query.slice(0, start) + fix + query.slice(end)];
      expect(whole.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(codeIn(fixed));
    },
  );
});

it('the document names no other fields', () => {
  const named = rowsUnder('Fields').map(([, name]) => codeIn(name)[0]?.slice(0, -1) ?? '');
  expect(named).toEqual(QUERY_FIELDS.map((field) => field.name));
  expect(named.every((name) => findField(name)?.name === name)).toBe(true);
});
