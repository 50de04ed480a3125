import 'fake-indexeddb/auto';

import { afterEach, expect, it } from 'vitest';
import { DATABASE } from '../../../lib/library/model/schema-version';
import { readEarly, takeEarly } from '../../../lib/library/read/preload';
import { NO_SHELF } from '../../../lib/library/read/user-data';
import { FORMAT } from '../../../lib/search/index/segment/segment-format';
import { IndexKeeper } from '../../../lib/search/indexer/indexer';
import { anotherConnection } from '../../support/fresh-library';
import { record } from '../../support/sightings';

const channels: BroadcastChannel[] = [];

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

function channel(): BroadcastChannel {
  const made = new BroadcastChannel('early-test');
  channels.push(made);
  return made;
}

it('without a library gives nothing, and leaves none behind', async () => {
  readEarly(2, FORMAT, channel());
  expect(await takeEarly('view')).toEqual({ papers: [], shelf: NO_SHELF });
  expect(await takeEarly('files')).toMatchObject({ segments: [], fronts: new Map() });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE);
});

it('reads what a page asks for first, and gives it once', async () => {
  const library = anotherConnection(DATABASE);
  await library.papers.bulkPut(['2606.00001', '2606.00002', '2606.00003'].map((id) => record({ id })));
  await new IndexKeeper(library, () => {}).catchUp();
  readEarly(2, FORMAT, channel());
  expect((await takeEarly('view'))?.papers).toHaveLength(2);
  expect(await takeEarly('view')).toBeUndefined();
  const files = await takeEarly('files');
  const [entry] = (await library.manifest.toArray())[0]?.segments ?? [];
  expect(files?.fronts.get(entry?.id ?? '')?.byteLength).toBe(entry?.frontBytes);
});

it('gives nothing that has become another meanwhile', async () => {
  const library = anotherConnection(DATABASE);
  await library.papers.put(record({}));
  const listening = channel();
  readEarly(2, FORMAT, listening);
  const heard = new Promise((resolve) => listening.addEventListener('message', resolve));
  channel().postMessage('papers');
  await heard;
  expect(await takeEarly('view')).toBeUndefined();
  expect(await takeEarly('files')).toBeUndefined();
});
