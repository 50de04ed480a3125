import { expect, it } from 'vitest';
import { readExportLog, readSendLog, readUserDataOf } from '../../../lib/library/read/transfer-log';
import { CONTENT_SCRIPT, TestBackground } from '../../support/background';
import { fillLibrary } from '../../support/backups';
import { freshLibrary, readerOf } from '../../support/fresh-library';

it('what was exported of a list is remembered, and grows with each export', async () => {
  const background = new TestBackground(freshLibrary());
  const reader = readerOf(background.library);
  expect(await readExportLog(reader, 'a')).toBeUndefined();
  await background.act('noteExport', { scope: 'a', paperIds: ['2', '1'] });
  await background.act('noteExport', { scope: 'a', paperIds: ['3', '1'] });
  await background.act('noteExport', { scope: 'b', paperIds: ['9'] });
  expect(await readExportLog(reader, 'a')).toMatchObject({ scope: 'a', paperIds: ['1', '2', '3'] });
});

it('what was sent to a program is remembered for that program, from the first time', async () => {
  const background = new TestBackground(freshLibrary());
  const reader = readerOf(background.library);
  await background.act('noteSent', { program: 'zotero:L1', paperIds: ['1'] });
  const [first] = await readSendLog(reader, 'zotero:L1');
  await background.act('noteSent', { program: 'zotero:L1', paperIds: ['1', '2'] });
  await background.act('noteSent', { program: 'zotero:L10', paperIds: ['3'] });
  const sent = await readSendLog(reader, 'zotero:L1');
  expect([...sent.keys()]).toEqual(['1', '2']);
  expect(sent.get('1')).toBe(first?.[1]);
});

it('citation keys are settled by message, and stems that are none are refused', async () => {
  const background = new TestBackground(freshLibrary());
  expect(
    await background.act('citationKeys', {
      wanted: [
        ['1', 'li2025flow'],
        ['2', 'li2025flow'],
      ],
    }),
  ).toMatchObject([{ isFirst: true }, { isFirst: false }]);
  const message = { type: 'act', name: 'citationKeys', argument: { wanted: [['3', 'a}\\b']] } };
  expect(await background.ask(message)).toEqual({ ok: false, reason: 'refused' });
});

it('a page of the site may ask for none of it', async () => {
  const background = new TestBackground(freshLibrary());
  for (const message of [
    { name: 'citationKeys', argument: { wanted: [] } },
    { name: 'noteExport', argument: { scope: 'a', paperIds: [] } },
    { name: 'noteSent', argument: { program: 'jabref', paperIds: [] } },
    { name: 'announce', argument: null },
  ])
    expect(await background.ask({ type: 'act', ...message }, CONTENT_SCRIPT)).toEqual({
      ok: false,
      reason: 'refused',
    });
});

it('what a file has changed is told to everybody', async () => {
  const background = new TestBackground(freshLibrary());
  await background.act('announce', null);
  expect(background.changes).toEqual(['papers', 'marks']);
});

it('the trash of an old backup is not let go as it is taken in, nor as something is brought back from it', async () => {
  const library = freshLibrary();
  const background = new TestBackground(library);
  const old = ['a', 'b', 'c'].map((name) => ({
    id: `2020-01-01T00:00:00.000Z ${name}`,
    deed: 'unnote' as const,
    subject: { count: 1 },
    inverse: { marks: [{ paperId: name, set: { note: name } }] },
  }));
  await library.trash.bulkPut(old);
  const left = async () => (await library.trash.toCollection().primaryKeys()).map((id) => id.slice(-1));
  await background.act('announce', null);
  expect(await left()).toEqual(['a', 'b', 'c']);
  await background.act('undo', { undoId: old[0]?.id ?? '' });
  expect(await left()).toEqual(['b', 'c']);
  const patches = [{ paperId: 'd', set: { bookmark: '2026-06-23T08:00:00.000Z' } }];
  await background.act('changeMarks', { deed: 'bookmark', patches });
  expect(await library.trash.where('deed').equals('unnote').count()).toBe(0);
});

it('papers leave with their marks and with the lists that they are on, those that are deleted left out', async () => {
  const library = await fillLibrary(freshLibrary());
  const kept = await readUserDataOf(readerOf(library), ['2606.00001', '2606.00002', 'title:c', 'nobody']);
  expect([...kept].map(([id, { marks, lists }]) => [id, marks?.note, lists])).toEqual([
    ['2606.00001', '*N*', ['Deep']],
    ['2606.00002', undefined, ['Deep']],
    ['title:c', undefined, []],
    ['nobody', undefined, []],
  ]);
});
