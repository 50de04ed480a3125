import { LocalHttpClient, type LocalOptions } from './local-request';
import type { LocalProgram } from './send-errors';
import { ZOTERO_HEADERS } from './zotero-answers';

/** The program that listens on the port; `unknown` when it is neither. */
export interface DetectedProgram {
  program: LocalProgram | 'unknown';
  /** As reported by the program, at most 40 characters; empty when it is not. */
  version: string;
}

/**
 * Detects which program uses the port, since Zotero and JabRef use the same one. Only Zotero's responses have
 * `X-Zotero-Version`; JabRef has its name at `/`, which needs no permission.
 *
 * @param expected the program that errors are about
 * @throws {SendFailure} `not-running`, `no-answer`, `stopped`, `wrong-program` or `invalid-response`
 */
export async function detectProgram(
  expected: LocalProgram,
  options: LocalOptions = {},
  signal?: AbortSignal,
): Promise<DetectedProgram> {
  const client = new LocalHttpClient(expected, options);
  const ping = { method: 'POST', path: '/connector/ping', headers: ZOTERO_HEADERS, body: '{}' } as const;
  const version = (await client.request({ ...ping, signal })).headers.get('X-Zotero-Version');
  if (version !== null) return { program: 'zotero', version: version.slice(0, 40) };
  const root = await client.request({ method: 'GET', path: '/', signal });
  return { program: /\bJabRef\b/.test(root.text) ? 'jabref' : 'unknown', version: '' };
}
