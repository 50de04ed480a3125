import { collapseWhitespace } from '../../util/white-space';
import { type LocalProgram, type SendError, SendFailure } from './send-errors';

/** Zotero's port, and JabRef's: https://www.zotero.org/support/dev/client_coding/connector_http_server */
export const DEFAULT_PORT = 23_119;

/** Options of requests to a local program. */
export interface LocalOptions {
  port?: number;
  /** The browser's own unless given. */
  fetch?: typeof globalThis.fetch;
  /** In milliseconds, from the request to the end of the response. */
  timeout?: number;
}

export interface LocalRequest {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** In milliseconds; that of the options unless given. */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Of the response, in bytes: 1 MiB unless given. */
  maxBytes?: number;
}

export interface LocalResponse {
  status: number;
  headers: Headers;
  /** The complete body. */
  text: string;
}

const TIMEOUT = 10_000;
const MAX_BYTES = 2 ** 20;
const MAX_QUOTED = 200;

/** Sends requests to a program on this computer, and only there: the only code of the extension that sends requests. */
export class LocalHttpClient {
  readonly port: number;
  readonly #fetch: typeof globalThis.fetch;
  readonly #timeout: number;

  constructor(
    readonly program: LocalProgram,
    { port = DEFAULT_PORT, fetch = globalThis.fetch.bind(globalThis), timeout = TIMEOUT }: LocalOptions = {},
  ) {
    this.port = port;
    this.#fetch = fetch;
    this.#timeout = timeout;
  }

  /**
   * Sends a request and reads the response, whatever its status. Redirections are not followed.
   *
   * @throws {SendFailure} `not-running`, `no-answer`, `stopped`, `wrong-program` (a redirection) or `invalid-response` (too
   * long)
   */
  async request(request: LocalRequest): Promise<LocalResponse> {
    const { method, path, headers = {}, body, signal, timeout = this.#timeout } = request;
    const timer = AbortSignal.timeout(timeout);
    try {
      const response = await this.#fetch(`http://127.0.0.1:${this.port}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        signal: signal ? AbortSignal.any([signal, timer]) : timer,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      if (response.type === 'opaqueredirect' || Math.floor(response.status / 100) === 3)
        throw this.wrongProgram('unknown');
      const text = await this.#textOf(response, request.maxBytes ?? MAX_BYTES);
      return { status: response.status, headers: response.headers, text };
    } catch (error) {
      if (error instanceof SendFailure) throw error;
      if (signal?.aborted) throw new SendFailure({ kind: 'stopped' });
      if (timer.aborted) throw this.error({ kind: 'no-answer', seconds: timeout / 1000 });
      // A refused connection, one closed early and one blocked by the browser are all the same TypeError.
      throw this.error({ kind: 'not-running', port: this.port });
    }
  }

  wrongProgram(found: LocalProgram | 'unknown'): SendFailure {
    return this.error({ kind: 'wrong-program', found, port: this.port });
  }

  refused({ status, text }: LocalResponse): SendFailure {
    const message = collapseWhitespace(text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')).slice(0, MAX_QUOTED);
    return this.error({ kind: 'refused', status, message });
  }

  invalidResponse(): SendFailure {
    return this.error({ kind: 'invalid-response' });
  }

  /** An error with this program in it. */
  error(problem: Without<Extract<SendError, { program: LocalProgram }>>): SendFailure {
    return new SendFailure({ ...problem, program: this.program } as SendError);
  }

  async #textOf(response: Response, maxBytes: number): Promise<string> {
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    let text = '';
    for (let bytes = 0; reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        await reader.cancel();
        throw this.invalidResponse();
      }
      text += decoder.decode(value, { stream: true });
    }
    return text + decoder.decode();
  }
}

type Without<P> = P extends unknown ? Omit<P, 'program'> : never;
