import * as v from 'valibot';
import { detectProgram } from './detect-program';
import { LocalHttpClient, type LocalOptions, type LocalResponse } from './local-request';
import { SendFailure } from './send-errors';

export interface JabRefOptions extends LocalOptions {
  /** Of {@link JabRef.pair}; versions that ask for none ignore it. */
  token?: string | undefined;
}

const pairing = v.object({ token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,500}$/)) });

/**
 * JabRef's HTTP server on this computer, to be switched on in its preferences
 * (https://github.com/JabRef/jabref/blob/main/jabsrv/src/test/import.http). Every method throws a {@link SendFailure}.
 */
export class JabRef {
  readonly #server: LocalHttpClient;

  constructor(private readonly options: JabRefOptions = {}) {
    this.#server = new LocalHttpClient('jabref', options);
  }

  /** @throws `stranger` when something else listens, beside what every request may throw */
  async ping(signal?: AbortSignal): Promise<void> {
    const { program } = await detectProgram('jabref', this.options, signal);
    if (program !== 'jabref') throw this.#server.stranger(program);
  }

  /**
   * Adds entries to the library that is open in front. JabRef answers before it has added them, and itself looks for
   * duplicates.
   *
   * @param bibtex not empty
   */
  async add(bibtex: string, signal?: AbortSignal): Promise<void> {
    const { token } = this.options;
    const answer = await this.#post('/libraries/current/entries', 'application/x-bibtex', bibtex, {
      signal,
      ...(token === undefined ? {} : { token }),
    });
    if (answer.status === 401) throw new SendFailure({ kind: 'not-paired', isPinWrong: false });
    if (answer.status === 403) throw new SendFailure({ kind: 'not-allowed' });
    // Versions before this method answer so.
    if (answer.status === 404 || answer.status === 405) throw this.#server.error({ kind: 'outdated' });
    if (answer.status >= 400) throw this.#server.refused(answer);
    if (answer.status !== 200 && answer.status !== 201 && answer.status !== 204) throw this.#server.garbled();
  }

  /**
   * Pairs the browser with JabRef by the PIN that it shows, as its versions from 2026 want it
   * (https://github.com/JabRef/jabref/pull/15295).
   *
   * @returns the token to keep
   */
  async pair(pin: string, signal?: AbortSignal): Promise<string> {
    const body = JSON.stringify({ pin });
    const answer = await this.#post('/auth/pair', 'application/json', body, { signal });
    if (answer.status === 403) throw new SendFailure({ kind: 'not-paired', isPinWrong: true });
    if (answer.status !== 200) throw this.#server.refused(answer);
    try {
      return v.parse(pairing, JSON.parse(answer.text)).token;
    } catch {
      throw this.#server.garbled();
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
      // Without it JabRef takes a request for that of any web page.
      'X-JabRef-Connector': 'true',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    };
    return this.#server.ask({ method: 'POST', path, headers, body, signal });
  }
}
