import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

import { broadcastChange, onLibraryChange } from '../../../lib/messages/change-events';
import { sendCommand } from '../../../lib/messages/commands';

beforeEach(() => sendMessage.mockReset());

let endListening = () => {};
afterEach(() => endListening());

it('an act is sent with its argument, and gives what came of it', async () => {
  sendMessage.mockResolvedValue({ ok: true, result: { undoId: 'u' } });
  const argument = { listId: 'l', paperIds: ['p'] };
  expect(await sendCommand('takeOffList', argument)).toEqual({ undoId: 'u' });
  expect(sendMessage).toHaveBeenCalledWith({ type: 'act', name: 'takeOffList', argument });
});

it('fails when nobody answers, when nobody is there, and with what the background says', async () => {
  sendMessage.mockResolvedValue(undefined);
  await expect(sendCommand('openLibrary', null)).rejects.toThrow('The background did not answer.');
  sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
  await expect(sendCommand('openLibrary', null)).rejects.toThrow('Could not establish connection.');
  sendMessage.mockResolvedValue({ ok: false, reason: 'QuotaExceededError: No room.' });
  await expect(sendCommand('openLibrary', null)).rejects.toThrow('QuotaExceededError: No room.');
});

it('a change is told to every page that listens, until it ends', async () => {
  const told: string[] = [];
  endListening = onLibraryChange((change) => told.push(change));
  broadcastChange('papers');
  broadcastChange('marks');
  await expect.poll(() => told).toEqual(['papers', 'marks']);
  endListening();
  broadcastChange('papers');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toHaveLength(2);
});
