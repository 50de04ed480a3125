import { LocalHttpClient, type LocalOptions } from './local-request';
import type { LocalProgram } from './send-errors';
import { ZOTERO_HEADERS } from './zotero-answers';

/** What listens on the port; `unknown` when it is neither. */
export interface DetectedProgram {
  program: LocalProgram | 'unknown';
  /** As the program tells it, at most 40 characters; empty when it does not. */
  version: string;
}

/**
 * Finds out which program has the port, for Zotero and JabRef take the same one. Only Zotero's answers have
 * `X-Zotero-Version`; JabRef tells its name at `/`, to which it lets everybody.
 *
 * @param expected the program that a problem is told of
 * @throws {HandoverError} `nobody`, `no-answer`, `stopped`, `stranger` or `garbled`
 */
export async function detectProgram(
  expected: LocalProgram,
  options: LocalOptions = {},
  signal?: AbortSignal,
): Promise<DetectedProgram> {
  const server = new LocalHttpClient(expected, options);
  const ping = { method: 'POST', path: '/connector/ping', headers: ZOTERO_HEADERS, body: '{}' } as const;
  const version = (await server.ask({ ...ping, signal })).headers.get('X-Zotero-Version');
  if (version !== null) return { program: 'zotero', version: version.slice(0, 40) };
  const root = await server.ask({ method: 'GET', path: '/', signal });
  return { program: /\bJabRef\b/.test(root.text) ? 'jabref' : 'unknown', version: '' };
}
