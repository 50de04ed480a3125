import { browser } from 'wxt/browser';

/**
 * Sends a message to the background and waits for its reply.
 *
 * @throws when it does not reply: it was stopped, or the extension was updated or switched off meanwhile
 */
export async function sendToBackground<Reply>(message: object): Promise<Reply> {
  const reply: Reply | undefined = await browser.runtime.sendMessage(message);
  if (reply === undefined) throw new Error('The background did not answer.');
  return reply;
}
