import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

import { broadcastChange, onLibraryChange } from '../../../lib/messages/change-events';
import { sendCommand } from '../../../lib/messages/commands';

beforeEach(() => sendMessage.mockReset());

let endListening = () => {};
afterEach(() => endListening());

it('a command is sent with its argument, and returns its result', async () => {
  sendMessage.mockResolvedValue({ ok: true, result: { undoId: 'u' } });
  const argument = { listId: 'l', paperIds: ['p'] };
  expect(await sendCommand('takeOffList', argument)).toEqual({ undoId: 'u' });
  expect(sendMessage).toHaveBeenCalledWith({ type: 'act', name: 'takeOffList', argument });
});

it('fails without a reply, without a receiver, and with the error of the background', async () => {
  sendMessage.mockResolvedValue(undefined);
  await expect(sendCommand('openLibrary', null)).rejects.toThrow('The background did not answer.');
  sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
  await expect(sendCommand('openLibrary', null)).rejects.toThrow('Could not establish connection.');
  sendMessage.mockResolvedValue({ ok: false, reason: 'QuotaExceededError: No room.' });
  await expect(sendCommand('openLibrary', null)).rejects.toThrow('QuotaExceededError: No room.');
});

it('a change is broadcast to every page that listens, until it ends', async () => {
  const changes: string[] = [];
  endListening = onLibraryChange((change) => changes.push(change));
  broadcastChange('papers');
  broadcastChange('marks');
  await expect.poll(() => changes).toEqual(['papers', 'marks']);
  endListening();
  broadcastChange('papers');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changes).toHaveLength(2);
});
