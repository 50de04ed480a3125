import * as v from 'valibot';
import { detectProgram } from './detect-program';
import { LocalHttpClient, type LocalOptions, type LocalResponse } from './local-request';
import { SendFailure } from './send-errors';

export interface JabRefOptions extends LocalOptions {
  /** Of {@link JabRef.pair}; versions that need none ignore it. */
  token?: string | undefined;
}

const pairing = v.object({ token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,500}$/)) });

/**
 * A client of JabRef's HTTP server on this computer, which must be switched on in its preferences
 * (https://github.com/JabRef/jabref/blob/main/jabsrv/src/test/import.http). Every method throws a {@link SendFailure}.
 */
export class JabRef {
  readonly #client: LocalHttpClient;

  constructor(private readonly options: JabRefOptions = {}) {
    this.#client = new LocalHttpClient('jabref', options);
  }

  /** @throws `wrong-program` when another program listens, in addition to what every request may throw */
  async ping(signal?: AbortSignal): Promise<void> {
    const { program } = await detectProgram('jabref', this.options, signal);
    if (program !== 'jabref') throw this.#client.wrongProgram(program);
  }

  /**
   * Adds entries to the library that is open in front. JabRef responds before it has added them, and checks for duplicates
   * itself.
   *
   * @param bibtex not empty
   */
  async add(bibtex: string, signal?: AbortSignal): Promise<void> {
    const { token } = this.options;
    const response = await this.#post('/libraries/current/entries', 'application/x-bibtex', bibtex, {
      signal,
      ...(token === undefined ? {} : { token }),
    });
    if (response.status === 401) throw new SendFailure({ kind: 'not-paired', isPinWrong: false });
    if (response.status === 403) throw new SendFailure({ kind: 'not-allowed' });
    // Versions without this method respond so.
    if (response.status === 404 || response.status === 405) throw this.#client.error({ kind: 'outdated' });
    if (response.status >= 400) throw this.#client.refused(response);
    if (response.status !== 200 && response.status !== 201 && response.status !== 204)
      throw this.#client.invalidResponse();
  }

  /**
   * Pairs the browser with JabRef by the PIN that it shows, as its versions from 2026 require
   * (https://github.com/JabRef/jabref/pull/15295).
   *
   * @returns the token to keep
   */
  async pair(pin: string, signal?: AbortSignal): Promise<string> {
    const body = JSON.stringify({ pin });
    const response = await this.#post('/auth/pair', 'application/json', body, { signal });
    if (response.status === 403) throw new SendFailure({ kind: 'not-paired', isPinWrong: true });
    if (response.status !== 200) throw this.#client.refused(response);
    try {
      return v.parse(pairing, JSON.parse(response.text)).token;
    } catch {
      throw this.#client.invalidResponse();
    }
  }

  #post(
    path: string,
    type: string,
    body: string,
    { signal, token }: { signal?: AbortSignal | undefined; token?: string },
  ): Promise<LocalResponse> {
    const headers = {
      'Content-Type': type,
      // Without it JabRef treats a request as that of any web page.
      'X-JabRef-Connector': 'true',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    };
    return this.#client.request({ method: 'POST', path, headers, body, signal });
  }
}
