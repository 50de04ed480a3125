import { detectProgram } from './detect-program';
import { LocalHttpClient, type LocalOptions, type LocalResponse } from './local-request';
import { SendFailure } from './send-errors';
import {
  isReadOnlyResponse,
  parseTargets,
  responseError,
  ZOTERO_HEADERS,
  type ZoteroTargets,
} from './zotero-answers';
import type { ZoteroItem } from './zotero-items';

/** In milliseconds. Items are saved one by one, and Zotero may be busy. */
const SAVE_TIMEOUT = 40_000;
/** In bytes: with the targets come all tags of all libraries. */
const MAX_TARGETS = 2 ** 26;

/** What Zotero knows of a session: `moved` to the target, `gone-target` when it has the items but not that collection. */
export type SessionState = 'moved' | 'gone-target' | 'not-found';

/**
 * Zotero's connector server on this computer
 * (https://www.zotero.org/support/dev/client_coding/connector_http_server). Every method throws a {@link SendFailure}.
 */
export class ZoteroConnector {
  readonly #server: LocalHttpClient;

  /** @param options the timeout is that of everything but the saving, which has 40 s unless one is given */
  constructor(private readonly options: LocalOptions = {}) {
    this.#server = new LocalHttpClient('zotero', options);
  }

  /** @returns Zotero's version. @throws `stranger` when something else listens, beside what every request may throw */
  async ping(signal?: AbortSignal): Promise<string> {
    const answer = await this.#post('ping', {}, { signal });
    if (answer.status !== 200) throw this.#server.refused(answer);
    return (answer.headers.get('X-Zotero-Version') ?? '').slice(0, 40);
  }

  /** Libraries and collections to choose from. */
  async targets(signal?: AbortSignal): Promise<ZoteroTargets> {
    const answer = await this.#post('getSelectedCollection', {}, { signal, maxBytes: MAX_TARGETS });
    if (answer.status !== 200) throw this.#server.refused(answer);
    const targets = parseTargets(answer.text);
    if (!targets) throw this.#server.garbled();
    return targets;
  }

  /**
   * Saves items where Zotero has its selection: all of them or, when it throws anything but `no-answer`, `nobody`, `stopped`
   * and `garbled`, none.
   *
   * @param sessionID names this saving; asked again with the same one, Zotero saves nothing a second time for a minute
   */
  async save(items: readonly ZoteroItem[], sessionID: string, signal?: AbortSignal): Promise<void> {
    const body = { sessionID, uri: 'https://huggingface.co/papers', items };
    const answer = await this.#post('saveItems', body, {
      signal,
      timeout: this.options.timeout ?? SAVE_TIMEOUT,
    });
    if (answer.status === 201 || responseError(answer.text) === 'SESSION_EXISTS') return;
    if (answer.status === 500 && isReadOnlyResponse(answer.text))
      throw new SendFailure({ kind: 'read-only' });
    if (answer.status < 400) throw this.#server.garbled();
    throw this.#server.refused(answer);
  }

  /**
   * Moves what a session saved to a target and gives it tags; saves nothing, so that it also tells whether the session ever
   * got there.
   *
   * @param target `L1` or `C12`
   */
  async move(
    sessionID: string,
    target: string,
    tags: readonly string[] = [],
    signal?: AbortSignal,
  ): Promise<SessionState> {
    const answer = await this.#post(
      'updateSession',
      { sessionID, target, tags },
      { signal, timeout: this.options.timeout ?? SAVE_TIMEOUT },
    );
    if (answer.status === 200) return 'moved';
    const error = responseError(answer.text);
    if (error === 'SESSION_NOT_FOUND') return 'not-found';
    if (error === 'COLLECTION_NOT_FOUND') return 'gone-target';
    throw this.#server.refused(answer);
  }

  async #post(
    method: string,
    body: object,
    rest: { signal?: AbortSignal | undefined; timeout?: number; maxBytes?: number },
  ): Promise<LocalResponse> {
    const answer = await this.#server.ask({
      method: 'POST',
      path: `/connector/${method}`,
      headers: ZOTERO_HEADERS,
      body: JSON.stringify(body),
      ...rest,
    });
    if (!answer.headers.has('X-Zotero-Version')) {
      const { program } = await detectProgram('zotero', this.options, rest.signal);
      throw this.#server.stranger(program === 'jabref' ? 'jabref' : 'unknown');
    }
    const isOutdated = answer.status === 412 || responseError(answer.text) === 'CONNECTOR_VERSION_OUTDATED';
    // 404 is a Zotero from before this method.
    if (isOutdated || answer.status === 404) throw this.#server.error({ kind: 'outdated' });
    return answer;
  }
}
