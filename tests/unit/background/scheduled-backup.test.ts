import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  plan: {},
  ring: (_alarm: { name: string }) => {},
  createTab: vi.fn(),
  getPlatformInfo: vi.fn(),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    alarms: {
      onAlarm: {
        addListener: (listener: typeof fake.ring) => {
          fake.ring = listener;
        },
      },
      get: async () => ({ name: 'backup' }),
    },
    runtime: { getPlatformInfo: fake.getPlatformInfo },
    storage: {
      local: {
        get: async (key: string) => (key === 'backupPlan' ? { backupPlan: fake.plan } : {}),
        set: async ({ backupPlan }: { backupPlan: object }) => {
          fake.plan = backupPlan;
        },
      },
    },
    tabs: { create: fake.createTab },
  },
}));

import { scheduleBackups } from '../../../lib/background/scheduled-backup';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { listSnapshots, makeSnapshot } from '../../../lib/transfer/backup/snapshots';
import { fillLibrary } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { MemoryFolder } from '../../support/memory-folder';

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);
const DUE = { isAutomatic: true, fileSince: daysFromNow(-40).toISOString() };

let library: LibraryDatabase;
let folder: MemoryFolder;
let warn: ReturnType<typeof vi.spyOn>;
beforeEach(async () => {
  warn = vi.spyOn(console, 'warn').mockReturnValue();
  for (const called of [fake.createTab, fake.getPlatformInfo]) called.mockReset().mockResolvedValue({});
  folder = new MemoryFolder();
  const storage = { getDirectory: async () => ({ getDirectoryHandle: folder.open }) };
  vi.stubGlobal('navigator', { locks: { query: async () => ({ held: [] }) }, storage });
  library = await fillLibrary(freshLibrary());
  scheduleBackups(library);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const reasons = async () => (await listSnapshots(folder.open)).map(({ why }) => why);

describe('an automatic backup', () => {
  it('is a file and a snapshot, the file first', async () => {
    fake.plan = DUE;
    fake.createTab.mockImplementation(async () => expect(await reasons()).toEqual([]));
    fake.ring({ name: 'backup' });
    await expect.poll(reasons).toEqual(['daily']);
    expect(fake.createTab).toHaveBeenCalledWith({ url: '/transfer.html#save', active: false });
    expect(warn).not.toHaveBeenCalled();
  });

  it('is a file also when no snapshot can be made', async () => {
    fake.plan = DUE;
    vi.spyOn(folder, 'getFileHandle').mockRejectedValue(new DOMException('No', 'QuotaExceededError'));
    fake.ring({ name: 'backup' });
    await expect.poll(() => warn.mock.calls.length).toBe(1);
    expect(fake.createTab).toHaveBeenCalledOnce();
  });

  it('is a snapshot also when the file cannot be saved', async () => {
    fake.plan = DUE;
    fake.createTab.mockRejectedValue(new Error('No window'));
    fake.ring({ name: 'backup' });
    await expect.poll(reasons).toEqual(['daily']);
  });

  it('is a snapshot of today, even if a wrong clock dated another one later', async () => {
    fake.plan = { fileSince: daysFromNow(-1).toISOString() };
    const future = await makeSnapshot(library, {}, 'daily', daysFromNow(100));
    fake.ring({ name: 'backup' });
    await expect.poll(reasons).toEqual(['daily', 'daily']);
    expect(await listSnapshots(folder.open)).toContainEqual(future);
  });

  it('keeps the background awake while a snapshot is made, and no longer', async () => {
    fake.plan = { fileSince: daysFromNow(-1).toISOString() };
    let release = () => {};
    const isOpen = new Promise<void>((resolve) => {
      release = resolve;
    });
    const getFileHandle = folder.getFileHandle.bind(folder);
    const slow = vi.spyOn(folder, 'getFileHandle').mockImplementation(async (name, options) => {
      await isOpen;
      return getFileHandle(name, options);
    });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    fake.ring({ name: 'backup' });
    await vi.waitUntil(() => slow.mock.calls.length > 0);
    vi.advanceTimersByTime(65_000);
    expect(fake.getPlatformInfo).toHaveBeenCalledTimes(3);
    release();
    await vi.waitUntil(() => vi.getTimerCount() === 0);
    expect(await reasons()).toEqual(['daily']);
  });
});
