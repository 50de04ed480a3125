import { beforeEach, expect, it, vi } from 'vitest';

const api = vi.hoisted(() => ({
  tabs: { query: vi.fn(), update: vi.fn(), create: vi.fn(), sendMessage: vi.fn() },
  windows: { update: vi.fn() },
  runtime: { getContexts: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser: api }));

import { runShortcut } from '../../../lib/background/browser/shortcuts';

const ORIGIN = 'chrome-extension://papershelf';

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('location', { origin: ORIGIN });
  api.tabs.query.mockResolvedValue([{ id: 5 }]);
  api.tabs.update.mockResolvedValue({ windowId: 3 });
  api.runtime.getContexts.mockResolvedValue([]);
  return () => vi.unstubAllGlobals();
});

it.each([
  ['next-new', 'next-new'],
  ['bookmark-on-page', 'bookmark'],
  ['toggle-page-keys', 'toggle-keys'],
])('%s is sent to the active page as %s', async (command, name) => {
  await runShortcut(command, 7);
  await runShortcut(command);
  expect(api.tabs.sendMessage.mock.calls).toEqual([
    [7, { type: 'page-command', name }],
    [5, { type: 'page-command', name }],
  ]);
});

it('a tab without a content script is ignored, and an unknown command does nothing', async () => {
  api.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  await runShortcut('next-new', 7);
  api.tabs.sendMessage.mockReset();
  for (const command of ['another', 'toString', '_execute_action']) await runShortcut(command, 7);
  api.tabs.query.mockResolvedValue([]);
  await runShortcut('next-new');
  expect(api.tabs.sendMessage).not.toHaveBeenCalled();
});

it('open-library activates the library where it is open, else opens it', async () => {
  await runShortcut('open-library');
  expect(api.tabs.create.mock.calls).toEqual([[{ url: `${ORIGIN}/library.html` }]]);
  api.runtime.getContexts.mockResolvedValue([
    { documentUrl: `${ORIGIN}/popup.html`, tabId: 8 },
    { documentUrl: `${ORIGIN}/library.html?q=a`, tabId: 9 },
  ]);
  await runShortcut('open-library');
  expect(api.tabs.update.mock.calls).toEqual([[9, { active: true }]]);
  expect(api.windows.update.mock.calls).toEqual([[3, { focused: true }]]);
  api.runtime.getContexts.mockRejectedValue(new Error('not there'));
  await runShortcut('open-library');
  expect(api.tabs.create).toHaveBeenCalledTimes(2);
});
