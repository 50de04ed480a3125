import 'fake-indexeddb/auto';

import { afterEach, expect, it } from 'vitest';
import { DATABASE_NAME } from '../../../lib/library/model/schema-version';
import { startPreload, takePreloaded } from '../../../lib/library/read/preload';
import { EMPTY_USER_DATA } from '../../../lib/library/read/user-data';
import { SEGMENT_FORMAT } from '../../../lib/search/index/segment/segment-format';
import { Indexer } from '../../../lib/search/indexer/indexer';
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

it('without a library there is nothing, and none is created', async () => {
  startPreload(2, SEGMENT_FORMAT, channel());
  expect(await takePreloaded('view')).toEqual({ papers: [], userData: EMPTY_USER_DATA });
  expect(await takePreloaded('files')).toMatchObject({ segments: [], fronts: new Map() });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE_NAME);
});

it('what a page requests first is preloaded, and can be taken once', async () => {
  const library = anotherConnection(DATABASE_NAME);
  await library.papers.bulkPut(['2606.00001', '2606.00002', '2606.00003'].map((id) => record({ id })));
  await new Indexer(library, () => {}).catchUp();
  startPreload(2, SEGMENT_FORMAT, channel());
  expect((await takePreloaded('view'))?.papers).toHaveLength(2);
  expect(await takePreloaded('view')).toBeUndefined();
  const files = await takePreloaded('files');
  const [entry] = (await library.manifest.toArray())[0]?.segments ?? [];
  expect(files?.fronts.get(entry?.id ?? '')?.byteLength).toBe(entry?.frontBytes);
});

it('outdated data is not given', async () => {
  const library = anotherConnection(DATABASE_NAME);
  await library.papers.put(record({}));
  const listening = channel();
  startPreload(2, SEGMENT_FORMAT, listening);
  const heard = new Promise((resolve) => listening.addEventListener('message', resolve));
  channel().postMessage('papers');
  await heard;
  expect(await takePreloaded('view')).toBeUndefined();
  expect(await takePreloaded('files')).toBeUndefined();
});
