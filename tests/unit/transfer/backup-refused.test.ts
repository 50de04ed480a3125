import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { BackupError } from '../../../lib/transfer/backup/backup-format';
import { stageBackup } from '../../../lib/transfer/staging/stage-backup';
import { arrived, backupOf, fillLibrary, gzipped } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { randomNumbers } from '../../support/random';

const HEADER = '{"papershelf":"backup","version":1,"layout":5,"madeAt":"2026-06-24T08:00:00.000Z"}';
const PAPER = {
  id: '2606.00001',
  title: 'A',
  firstSeenAt: '2026-06-22T08:00:00.000Z',
  lastSeenAt: '2026-06-22T08:00:00.000Z',
};
const line = (fields: object, store = 'papers') => JSON.stringify([store, { ...PAPER, ...fields }]);
const file = (...lines: string[]) => gzipped([HEADER, ...lines, `{"end":{"papers":${lines.length}}}`]);

const reasonOf = async (blob: Blob): Promise<string> => {
  const staged = await stageBackup(blob).catch((error: unknown) => error);
  if (!(staged instanceof Error)) return 'taken';
  if (!(staged instanceof BackupError)) throw staged;
  return staged.message;
};

const REFUSED: [name: string, file: Blob, reason: RegExp][] = [
  ['an empty file', new Blob([]), /The file is empty/],
  ['a PDF', new Blob(['%PDF-1.7\n%âãÏÓ\n1 0 obj']), /not a Papershelf backup/],
  ['bytes that are no text', new Blob([new Uint8Array([0x89, 0x50, 0xff, 0xfe])]), /damaged/],
  ['JSON of another program', new Blob(['{"papers":[]}']), /not a Papershelf backup/],
  ['a BibTeX file', new Blob(['@misc{a,\n title={B}}\n']), /not a Papershelf backup/],
  ['a backup of a later version', gzipped([HEADER.replace('"version":1', '"version":2')]), /newer version/],
  ['one of a later schema version', gzipped([HEADER.replace('"layout":5', '"layout":6')]), /newer version/],
  ['one without an end', gzipped([HEADER, line({})]), /ends in the middle, after line 2/],
  ['one with a line cut out', gzipped([HEADER, '{"end":{"papers":1}}']), /Some lines are missing/],
  ['one with data after its end', gzipped([HEADER, '{"end":{}}', line({})]), /after the end.*line 3/],
  ['a line that is not JSON', file(line({}), '{nope'), /Line 3 is not a record/],
  ['a line that is not a record', file('["papers",null]'), /Line 2 is not a record/],
  ['an unknown store', file(line({}, 'passwords')), /Unknown record type in line 2/],
  ['a derived store', file(line({}, 'manifest')), /Unknown record type in line 2/],
  ['names of Object.prototype as stores', file(line({}, '__proto__')), /Unknown record type in line 2/],
  ['a paper without an id', file('["papers",{"title":"A"}]'), /Line 2 .*“id”/],
  ['a title that is no text', file(line({ title: ['A'] })), /Line 2 .*“title”/],
  ['an invalid timestamp', file(line({ lastSeenAt: '2026-13-45T99:99:99.000Z' })), /Line 2 .*“lastSeenAt”/],
  ['a link that runs a script', file(line({ githubUrl: 'javascript:alert(1)' })), /Line 2 .*“githubUrl”/],
  ['a title of a million letters', file(line({ title: 'x'.repeat(1e6) })), /Line 2 .*“title”/],
  [
    'an annotation that does not exist',
    file('["marks",{"paperId":"1","changed":{"upvoted":"2026-06-22T08:00:00.000Z"}}]'),
    /Line 2 /,
  ],
  [
    'a zip bomb of one line',
    new Blob([gzipSync(Buffer.alloc(300_000_000, 0x20))]),
    /far more than a library/,
  ],
  [
    'a zip bomb of many lines',
    gzipped(`${HEADER}\n${`${line({ abstract: 'x'.repeat(900_000) })}\n`.repeat(200)}`),
    /far more than a library/,
  ],
];

describe('is refused with a message, with nothing left behind', () => {
  let library: LibraryDatabase;
  let before: string[];
  const databases = async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
  beforeEach(async () => {
    library = await fillLibrary(freshLibrary());
    before = await databases();
  });
  afterEach(async () => {
    expect(await databases()).toEqual(before);
  });

  it.each(REFUSED)('%s', async (_name, blob, reason) => {
    expect(await reasonOf(blob)).toMatch(reason);
  });

  it('a backup that was truncated anywhere', async () => {
    const whole = await backupOf(library);
    const cuts = [1, 2, 10, 100, Math.floor(whole.size / 2), whole.size - 9, whole.size - 1];
    for (const size of cuts) expect(await reasonOf(whole.slice(0, size))).not.toBe('taken');
  });

  it('one with a byte changed, wherever gzip’s checksum covers it', async () => {
    const whole = new Uint8Array(await (await backupOf(library)).arrayBuffer());
    const random = randomNumbers(6);
    for (let round = 0; round < 200; round++) {
      const damaged = whole.slice();
      // After the ten bytes of the header, some of which are ignored.
      const at = 10 + Math.floor(random() * (damaged.length - 10));
      damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      expect(await reasonOf(new Blob([damaged]))).not.toBe('taken');
    }
  });
});

describe('is read', () => {
  it('with names of Object.prototype among its fields, without effect', async () => {
    const bad = `["papers",{"__proto__":{"polluted":1},"constructor":1,${JSON.stringify(PAPER).slice(1)}]`;
    const staged = await stageBackup(file(bad));
    expect(await arrived(staged.staging, 'papers')).toEqual([PAPER]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    await staged.staging.discard();
  });

  it('unpacked, as some systems unpack downloads', async () => {
    const staged = await stageBackup(new Blob([`${HEADER}\n${line({})}\n{"end":{"papers":1}}`]));
    expect(await arrived(staged.staging, 'papers')).toEqual([PAPER]);
    await staged.staging.discard();
  });
});
