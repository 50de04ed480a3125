import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/transfer/import/decode-text';
import { ImportError } from '../../../lib/transfer/import/import-error';
import { readImport } from '../../../lib/transfer/import/read-import';

const READABLE =
  'Papershelf reads exports of PaperMemory, BibTeX, RIS, CSL-JSON, lists of addresses and its own JSON.';

function refusal(text: string, name = 'x.bin'): string {
  try {
    readImport(text, name);
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

function decoded(...bytes: number[]): string {
  return decodeText(new Uint8Array(bytes).buffer);
}

describe('refuses', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
    ['a picture', decoded(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a picture', decoded(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46)],
    ['an archive (ZIP, or an office document)', decoded(0x50, 0x4b, 3, 4, 20, 0, 8, 0)],
    ['a compressed file', decoded(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)],
    ['a web page', '<!DOCTYPE html>\n<html><body>https://arxiv.org/abs/2510.12345</body></html>'],
    ['a browser bookmarks file', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>'],
    ['XML', '<?xml version="1.0"?><xml><records/></xml>'],
    ['a binary file, not text', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0001'],
  ])('%s', (what, text) => {
    expect(refusal(text)).toBe(`“x.bin” looks like ${what}. ${READABLE}`);
  });

  it('an empty file', () => {
    expect(refusal('\ufeff \r\n', 'my.bib')).toBe('“my.bib” is empty.');
  });

  it('text without papers', () => {
    expect(refusal('Dear Ada,\nthank you.', 'a.txt')).toBe(`No paper was found in “a.txt”. ${READABLE}`);
  });

  it.each([
    ['{"a": 1}', 'This is JSON of another program: no export of Papershelf, PaperMemory or CSL-JSON.'],
    ['[["a"]]', 'This is JSON of another program: no export of Papershelf, PaperMemory or CSL-JSON.'],
    ['[]', 'The file is an empty list.'],
    [
      '{"papershelf":"backup","version":1}',
      'This is a backup of Papershelf. Choose it as a file under Import.',
    ],
    [
      '{"papershelf":"export","version":2,"papers":[]}',
      'This file was made by a later version of Papershelf. Update Papershelf first.',
    ],
    ['{"papershelf":"export","version":1}', 'This is an export of Papershelf, but its papers are missing.'],
    [
      '{"config":{},"items":[{"itemType":"preprint","title":"A"}]}',
      'This is Zotero’s own JSON. Export from Zotero as CSL JSON, BibTeX or RIS.',
    ],
    ['{"a": 1,, "b": 2}', 'The file looks like JSON but is damaged. Export it again.'],
  ])('JSON such as %s', (text, message) => expect(refusal(text)).toBe(message));

  it('any beginning of a JSON file, with the line where it ends', () => {
    for (const name of ['paper-memory.json', 'papershelf.json', 'zotero-csl.json']) {
      const whole = readFileSync(join(import.meta.dirname, '../../fixtures/imports', name), 'utf8').trimEnd();
      for (let end = 40; end < whole.length; end += 7) {
        const part = whole.slice(0, end);
        const line = part.trimEnd().split('\n').length;
        expect(refusal(part)).toBe(
          `The file is cut off: it ends in the middle, near line ${line}. Export it again.`,
        );
      }
    }
  });
});

describe('a RIS file that ends without ER', () => {
  const taken = 'The record has no end (ER). It was imported as far as it goes; the file may be cut off.';

  it('gives the last record, too, without a name that may be truncated, and reports it', () => {
    const file = readImport(
      'TY  - GEN\nTI  - One\nER  - \n\nTY  - GEN\nTI  - Two\nAU  - Roe, R\nAU  - Do',
      '',
    );
    expect(file.papers).toMatchObject([{ title: 'One' }, { title: 'Two', authors: ['R Roe'] }]);
    expect(file.skipped).toEqual([{ line: 5, excerpt: 'Two', reason: taken, isImported: true }]);
  });

  it('may be a record that was copied by hand', () => {
    const record = 'TY  - GEN\nTI  - One\nUR  - https://arxiv.org/abs/2510.12345';
    expect(readImport(record, '').papers).toMatchObject([{ title: 'One', id: '2510.12345' }]);
    expect(readImport('TY  - GEN\nTI  - One\nAU  - Doe, J\n', '').papers).toMatchObject([
      { title: 'One', authors: ['J Doe'] },
    ]);
  });

  it('lists the last record when its title may be truncated, or is missing', () => {
    const reason = 'The record has no end (ER): the file is cut off.';
    expect(readImport('TY  - GEN\nTI  - Sparse Att', '')).toEqual({
      format: 'ris',
      papers: [],
      skipped: [{ line: 1, excerpt: 'Sparse Att', reason }],
    });
    expect(readImport('TY  - GEN\nAU  - Doe, J\n', '').skipped).toEqual([{ line: 1, excerpt: 'TY', reason }]);
  });
});

describe('the bytes of a file', () => {
  const TEXT = 'Łukasz Müller 论文';
  it('are UTF-8', () => expect(decodeText(new TextEncoder().encode(TEXT).buffer)).toBe(TEXT));

  it('are UTF-8 with a byte order mark', () => {
    expect(readImport(decoded(0xef, 0xbb, 0xbf, ...Buffer.from('2510.12345')), '').papers).toHaveLength(1);
  });

  it.each([
    ['with a mark', '\ufeff'],
    ['without', ''],
  ])('are UTF-16, little or big end first, %s', (_, mark) => {
    const text = `${mark}@misc{a, title={Müller}}`;
    const little = Buffer.from(text, 'utf16le');
    expect(decoded(...little)).toBe(text.slice(mark.length));
    expect(decoded(...Buffer.from(little).swap16())).toBe(text.slice(mark.length));
  });

  it('are Windows-1252', () => {
    expect(decoded(...Buffer.from('Müller, Sø', 'latin1'))).toBe('Müller, Sø');
  });

  it('are UTF-8 that was truncated in the middle of a letter', () => {
    const bytes = new TextEncoder().encode(`${TEXT}ü`);
    expect(decodeText(bytes.slice(0, -1).buffer)).toBe(`${TEXT}\ufffd`);
  });
});
