import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const saveFile = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', async () => ({ browser: (await import('../../support/page-browser')).pageBrowser }));
vi.mock('../../../components/ui/save-file', () => ({ saveFile }));

import { copyExport, downloadExport } from '../../../components/transfer/run-export';
import { createTaskRunner } from '../../../components/transfer/task-runner';
import type { TransferContextValue } from '../../../components/transfer/transfer-context';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import type { ExportSource } from '../../../lib/transfer/export/export-sources';
import { formatOf } from '../../../lib/transfer/export/formats/formats';
import { exportRequested, newSinceLastExport } from '../../../lib/transfer/export/run-export';
import { TestBackground } from '../../support/background';
import { freshLibrary, readerOf } from '../../support/fresh-library';
import { pageBrowser } from '../../support/page-browser';
import { PLACE } from '../../support/pages';
import { sighting } from '../../support/sightings';

const SCOPE = '["a"]';
const ID = '2606.00001';
const WARNING = 'The export could not be recorded, so these papers will count as new next time.';

let library: LibraryDatabase;
let transfer: TransferContextValue;
/** Whether the background says that it cannot note an export. */
let isRefused: boolean;

beforeEach(async () => {
  library = freshLibrary();
  const background = new TestBackground(library);
  isRefused = false;
  pageBrowser.ask = async (message) =>
    isRefused && message.name === 'noteExport'
      ? { ok: false, reason: 'QuotaExceededError' }
      : background.ask(message);
  transfer = { reader: readerOf(library), tasks: createTaskRunner() } as unknown as TransferContextValue;
  saveFile.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

const sourceOf = (...ids: string[]): ExportSource => ({
  key: 'a',
  name: 'A',
  scope: SCOPE,
  ids: async () => ids,
});
const jobFor = (...ids: string[]) => ({
  source: sourceOf(...ids),
  format: formatOf('bibtex'),
  ids: undefined,
});
const newAmong = async (...ids: string[]) =>
  (await newSinceLastExport(transfer.reader, sourceOf(...ids)))?.ids;

describe('what left is told', () => {
  beforeEach(async () => {
    await savePapers(library, [sighting({ id: ID })], PLACE);
  });

  it.each([false, true])('when a file was saved, also when that cannot be noted: %s', async (refused) => {
    isRefused = refused;
    await downloadExport(transfer, jobFor(ID));
    expect(saveFile).toHaveBeenCalledOnce();
    const text = 'Exported 1 paper as BibTeX.';
    expect(transfer.tasks.message.value).toEqual({
      text: refused ? `${text} ${WARNING}` : text,
      isFailure: refused,
    });
    expect(await newAmong(ID)).toEqual(refused ? undefined : []);
  });

  it('when it was copied', async () => {
    isRefused = true;
    const writeText = vi.fn(async (_text: string) => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await copyExport(transfer, jobFor(ID));
    expect(writeText.mock.calls[0]?.[0]).toContain(ID);
    expect(transfer.tasks.message.value?.text).toBe(`Copied 1 paper as BibTeX. ${WARNING}`);
  });

  it.each([false, true])('when the popup saved it, also when that cannot be noted: %s', async (refused) => {
    isRefused = refused;
    const request = { title: 'A', ids: [ID], scope: SCOPE };
    const told = await exportRequested(transfer.reader, [], request, 'bibtex', saveFile);
    expect(told).toBe(`Exported 1 paper as BibTeX.${refused ? ` ${WARNING}` : ''}`);
    expect(saveFile).toHaveBeenCalledOnce();
  });
});

describe('of a paper that was exported by its title alone', () => {
  beforeEach(async () => {
    await savePapers(library, [sighting({ id: 'title:foo', title: 'Foo' })], PLACE);
    await downloadExport(transfer, jobFor('title:foo'));
  });

  it('it is known when its id turns up', async () => {
    await savePapers(
      library,
      [sighting({ id: ID, title: 'Foo' }), sighting({ id: '2606.00002', title: 'B' })],
      PLACE,
    );
    expect(await newAmong('2606.00002', ID)).toEqual(['2606.00002']);
  });

  it('another of the same title is new', async () => {
    const { papers } = library;
    await papers.update('title:foo', { authorCount: 3 });
    await savePapers(library, [sighting({ id: ID, title: 'Foo', authorCount: 4 })], PLACE);
    expect(await papers.count()).toBe(2);
    expect(await newAmong('title:foo', ID)).toEqual([ID]);
  });
});
