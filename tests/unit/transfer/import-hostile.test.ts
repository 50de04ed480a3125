import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../../lib/transfer/import/import-error';
import type { ImportedFile } from '../../../lib/transfer/import/imported';
import { MAX_RECORDS, MAX_TEXT } from '../../../lib/transfer/import/limits';
import { matchImported } from '../../../lib/transfer/import/match';
import { readImport } from '../../../lib/transfer/import/read-import';
import { toRecords } from '../../../lib/transfer/import/to-records';

const FOLDER = join(import.meta.dirname, '../../fixtures/imports');
const SAMPLES = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const NOTHING_KNOWN = { hasId: () => false, idsOfSlug: () => [] };
/** Each is read in a second or less by an idle machine; both cores may be busy, and catastrophic backtracking takes minutes. */
const PATIENCE_MS = 10_000;

/** The result, or the ImportError that says why there is none; fails on any other error. */
function read(text: string): ImportedFile | ImportError {
  try {
    const file = readImport(text, 'a file');
    toRecords(matchImported(file.papers, NOTHING_KNOWN).matched, '2026-06-23T08:00:00.000Z', file.title);
    return file;
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}

/** A sample with parts removed, doubled, or replaced by signs of the formats. */
const damaged = fc
  .record({
    sample: fc.constantFrom(...SAMPLES),
    blows: fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.nat(60),
        put: fc.oneof(
          fc.constantFrom(
            '{',
            '}',
            '"',
            '\\',
            '$',
            '@',
            '\n@misc{a,\n',
            '#',
            ',',
            'TY  - ',
            '\nER  - \n',
            '[',
            ']',
          ),
          fc.constantFrom('"__proto__":', '\\textbf{', '\u0000', '\ud800', '%', '(', ' and ', '\ufeff', '\r'),
          fc.string({ unit: 'binary', maxLength: 8 }),
        ),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    end: fc.option(fc.nat()),
  })
  .map(({ sample, blows, end }) => {
    const hit = blows.reduce((text, { at, length, put }) => {
      const offset = at % (text.length + 1);
      return text.slice(0, offset) + put + text.slice(offset + length);
    }, sample);
    return end === null ? hit : hit.slice(0, end % (hit.length + 1));
  });

describe('damaged files', () => {
  it('are read as far as possible, or refused with a message', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const start = performance.now();
        const outcome = read(text);
        expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
        if (outcome instanceof ImportError) expect(outcome.message).toMatch(/^\S.*[.!?]$/s);
        else {
          const lines = text.split(/\r\n?|\n/).length;
          for (const { line } of [...outcome.papers, ...outcome.skipped]) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
          }
          for (const { reason, excerpt } of outcome.skipped) {
            expect(reason).toMatch(/^[A-Z].*\.$/);
            expect(excerpt).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
          }
        }
      }),
      { seed: 6, numRuns: 3000 },
    );
  });

  it('of any text do no other harm', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.json());
    fc.assert(
      fc.property(text, (any) => {
        read(any);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });
});

const MB = 1_000_000;
const fill = (part: string, size = MB) => part.repeat(size / part.length);

describe('a megabyte made to slow a parser down', () => {
  const field = (value: string, name = 'title') =>
    `@misc{a,\n  ${name} = {${value}},\n}\n@misc{b, title = {B}}\n`;
  it.each([
    ['braces', field(fill('{', MB / 2) + fill('}', MB / 2))],
    ['pairs of braces', field(fill('{a}'))],
    ['deep braces again and again', field(fill(`${'{'.repeat(40)}${'}'.repeat(40)}`))],
    ['deep braces in quotes', `@misc{a, title = "${fill(`${'{'.repeat(40)}"${'}'.repeat(40)}`)}", x y}`],
    ['open braces', `@misc{a,title={${fill('{')}`],
    ['openings', fill('@a{')],
    ['openings on lines', fill('\n@misc{a,\n')],
    ['openings on lines in an entry', `@misc{a, title={${fill('\n@misc{a,\n')}}}`],
    ['ats', `@misc{a, title={${fill('\n@')}}}`],
    ['at signs and letters', fill('@aaaaaaaaaaaaaaaaaaaa ')],
    ['no end', `@misc{a, title={${fill('a')}`],
    ['quotes', `@misc{a, title=${fill('"')}`],
    ['spaces', `@misc{a,${fill(' ')}title`],
    ['many values', `@misc{a, title={}${fill('#{a}')}}`],
    ['many fields', `@misc{a${fill(',b={c}')}}`],
    ['many strings', fill('@string{a="b"}\n')],
    [
      'strings that double',
      `@string{a="b"}\n${fill('@string{a = a # a # a}\n')}@misc{a, title = a ${fill('# a')}}`,
    ],
    ['one title', fill('@misc{a,title={A},date={2020-01-01}}\n@misc{b,title={A},eprint={2510.12345}}\n')],
    ['one title in JSON', `[${fill('{"title":"A","author":[{"family":"A"}]},{"title":"A"},')}{}]`],
    ['one paper with notes', fill('@misc{b,eprint={2510.12345},annote={a note on it},keywords={a,b}}\n')],
    ['backslashes', field(fill('\\a'))],
    ['double backslashes', field(fill('\\'))],
    ['accents', field(fill("\\'"))],
    ['dollars', field(fill('$a'))],
    ['dollars and spaces', field(fill('$a '))],
    ['escaped dollars', field(`$${fill('\\$')}`)],
    ['formulas that open', field(fill('\\('))],
    ['links that open', field(fill('\\href{'.replace('{', '{}')))],
    ['dashes', field(fill('-'))],
    ['authors', field(fill('A B and '), 'author')],
    ['authors without words', field(fill(' and'), 'author')],
    ['commas', field(fill(','), 'author')],
    ['notes', field(fill('~-\\n'), 'comment')],
    ['users with notes', `@misc{a${fill(',comment-b={c}')}}`],
    ['keywords', field(fill('a,'), 'keywords')],
    ['groups', field(fill('\\,'), 'groups')],
    ['eprint', field(fill('arxiv:'), 'eprint')],
    ['note', field(fill('arXiv : '), 'note')],
    ['RIS lines', `TY  - JOUR\n${fill('AU  - A\n')}ER  - \n`],
    ['RIS continued', `TY  - JOUR\nAB  - a\n${fill('a\n')}ER  - \n`],
    ['RIS openings', fill('TY  - \n')],
    ['RIS note of tags', `TY  - JOUR\nN1  - <p>${fill('<a')}\nER  - \n`],
    ['RIS note of a tag', `TY  - JOUR\nN1  - <p>${fill('<li a')}${fill('a ')}\nER  - \n`],
    ['RIS note of breaks', `TY  - JOUR\nN1  - <p>${fill('<br   ')}\nER  - \n`],
    ['JSON arrays', fill('[', MB / 2) + fill(']', MB / 2)],
    ['JSON open arrays', fill('[')],
    ['JSON objects', fill('{"a":')],
    ['JSON quotes', `["${fill('\\"')}`],
    ['JSON backslashes', `["${fill('\\')}`],
    ['JSON title of tags', `[{"type":"book","title":"${fill('<i ')}"}]`],
    ['JSON items', `[${fill('{"title":"a"},')}{}]`],
    [
      'JSON of PaperMemory',
      `{"__dataVersion":1,"a":{"author":"${fill('a,')}","note":"Accepted @ ${fill('1')}"}}`,
    ],
    ['addresses', fill('arxiv.org/abs/')],
    ['digits', fill('1')],
    ['digits and points', fill('2510.')],
    ['ids', `${fill('2510.12345 ', MB / 2)}`],
    ['DOIs', fill('10.1000/')],
    ['line ends', `a${fill('\n')}`],
    ['spaces and a letter', `${fill(' ')}a`],
    ['less-than signs', `a ${fill('<')}`],
  ])('%s', (_, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  });
});

it('many papers of one title, with ids and without, take no longer than others', () => {
  const papers = Array.from({ length: MAX_RECORDS }, (_, at) => ({
    line: at + 1,
    ...(at % 2 === 0 && { id: `2510.${at}` }),
    title: 'A Title',
    authors: Array.from({ length: (at % 3) + 1 }, () => 'A'),
    annotations: { tags: [`tag ${at}`], note: `note ${at}` },
  }));
  const start = performance.now();
  const { matched, skipped, duplicateCount } = matchImported(papers, NOTHING_KNOWN);
  expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  expect(matched.length + skipped.length + duplicateCount).toBe(MAX_RECORDS);
  expect(matched.length).toBeGreaterThanOrEqual(MAX_RECORDS / 2);
});

describe('bounds', () => {
  it('refuses a text that is too long', () => {
    expect(read('a'.repeat(MAX_TEXT + 1))).toMatchObject({
      message: 'The file is too large: more than 50 million characters.',
    });
  });

  it('refuses too many papers', () => {
    const message = 'The file holds more than 100,000 papers. Split it and import the parts one by one.';
    const many = MAX_RECORDS + 1;
    expect(read('2510.12345\n'.repeat(many))).toMatchObject({ message });
    expect(read('TY  - JOUR\nER  - \n'.repeat(many))).toMatchObject({ message });
    expect(read(`[${'{"title":"a"},'.repeat(many)}{}]`)).toMatchObject({ message });
  });

  it('truncates what is too long', () => {
    const file = read(`@misc{a, title={${'a'.repeat(6000)}}, annote={${'b'.repeat(1_200_000)}}}`);
    expect(file).toMatchObject({
      papers: [{ title: 'a'.repeat(5000), annotations: { note: 'b'.repeat(1_000_000) } }],
    });
  });

  it('lists an entry that is too long or too deep, and reads the next', () => {
    const next = '\n@misc{b, title={B}}';
    expect(read(`@misc{a, title={${'a'.repeat(2_000_000)}}}${next}`)).toMatchObject({
      papers: [{ line: 2, title: 'B' }],
      skipped: [{ line: 1, reason: 'The entry is longer than two million characters.' }],
    });
    expect(read(`@misc{a, title={${'{'.repeat(100)}${'}'.repeat(100)}}}${next}`)).toMatchObject({
      papers: [{ line: 2, title: 'B' }],
      skipped: [{ line: 1, reason: 'The entry has too many nested braces.' }],
    });
  });
});

describe('names of Object.prototype', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    '%s is a name like any other',
    (name) => {
      const files = [
        `@misc{${name}, title={A \\${name.replaceAll('_', '')}}, ${name}={x}, month=${name}}`,
        `@string{${name} = "x"}\n@misc{a, title=${name}}`,
        `{"__dataVersion":1,"${name}":{"title":"A","tags":["${name}"],"${name}":{"title":"B"}}}`,
        `[{"title":"A","${name}":{"title":"B","polluted":1},"author":[{"family":"${name}"}]}]`,
        `{"papershelf":"export","version":1,"title":"${name}","papers":[{"title":"A","kept":{"lists":["${name}"],"${name}":1}}]}`,
      ];
      for (const text of files) {
        const file = read(text);
        expect(file).toMatchObject({ skipped: [] });
        if (file instanceof ImportError) throw file;
        expect(file.papers).toHaveLength(1);
        expect(Object.getPrototypeOf(file.papers[0])).toBe(Object.prototype);
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('are not read from the prototype', () => {
    expect(read('[{"__proto__":{"title":"A"},"id":"b","URL":"https://x.example"}]')).toMatchObject({
      papers: [expect.not.objectContaining({ title: expect.anything() })],
    });
  });
});
