import { detectProgram } from './detect-program';
import { LocalHttpClient, type LocalOptions, type LocalResponse } from './local-request';
import { SendFailure } from './send-errors';
import {
  isReadOnlyResponse,
  parseTargets,
  responseError,
  ZOTERO_HEADERS,
  type ZoteroTargetList,
} from './zotero-answers';
import type { ZoteroItem } from './zotero-items';

/** In milliseconds. Zotero saves items one by one, and may be busy. */
const SAVE_TIMEOUT = 40_000;
/** In bytes: the response with the targets contains all tags of all libraries. */
const MAX_TARGETS = 2 ** 26;

/** The state of a session in Zotero: `moved` to the target, `gone-target` when it has the items but not that collection. */
export type SessionState = 'moved' | 'gone-target' | 'not-found';

/**
 * A client of Zotero's connector server on this computer
 * (https://www.zotero.org/support/dev/client_coding/connector_http_server). Every method throws a {@link SendFailure}.
 */
export class ZoteroConnector {
  readonly #client: LocalHttpClient;

  /** @param options the timeout applies to all requests; without it saving has 40 s */
  constructor(private readonly options: LocalOptions = {}) {
    this.#client = new LocalHttpClient('zotero', options);
  }

  /** @returns Zotero's version. @throws `wrong-program` when another program listens, in addition to what every request may throw */
  async ping(signal?: AbortSignal): Promise<string> {
    const response = await this.#post('ping', {}, { signal });
    if (response.status !== 200) throw this.#client.refused(response);
    return (response.headers.get('X-Zotero-Version') ?? '').slice(0, 40);
  }

  /** Libraries and collections to choose from. */
  async targets(signal?: AbortSignal): Promise<ZoteroTargetList> {
    const response = await this.#post('getSelectedCollection', {}, { signal, maxBytes: MAX_TARGETS });
    if (response.status !== 200) throw this.#client.refused(response);
    const targets = parseTargets(response.text);
    if (!targets) throw this.#client.invalidResponse();
    return targets;
  }

  /**
   * Saves items in what is selected in Zotero: all of them or, when it throws anything but `no-answer`, `not-running`,
   * `stopped` and `invalid-response`, none.
   *
   * @param sessionID of this save; with the same one again, Zotero saves nothing a second time for a minute
   */
  async save(items: readonly ZoteroItem[], sessionID: string, signal?: AbortSignal): Promise<void> {
    const body = { sessionID, uri: 'https://huggingface.co/papers', items };
    const response = await this.#post('saveItems', body, {
      signal,
      timeout: this.options.timeout ?? SAVE_TIMEOUT,
    });
    if (response.status === 201 || responseError(response.text) === 'SESSION_EXISTS') return;
    if (response.status === 500 && isReadOnlyResponse(response.text))
      throw new SendFailure({ kind: 'read-only' });
    if (response.status < 400) throw this.#client.invalidResponse();
    throw this.#client.refused(response);
  }

  /**
   * Moves the items of a session to a target and adds tags; it saves nothing, so it also shows whether Zotero received the
   * session.
   *
   * @param target `L1` or `C12`
   */
  async move(
    sessionID: string,
    target: string,
    tags: readonly string[] = [],
    signal?: AbortSignal,
  ): Promise<SessionState> {
    const response = await this.#post(
      'updateSession',
      { sessionID, target, tags },
      { signal, timeout: this.options.timeout ?? SAVE_TIMEOUT },
    );
    if (response.status === 200) return 'moved';
    const error = responseError(response.text);
    if (error === 'SESSION_NOT_FOUND') return 'not-found';
    if (error === 'COLLECTION_NOT_FOUND') return 'gone-target';
    throw this.#client.refused(response);
  }

  async #post(
    method: string,
    body: object,
    rest: { signal?: AbortSignal | undefined; timeout?: number; maxBytes?: number },
  ): Promise<LocalResponse> {
    const response = await this.#client.request({
      method: 'POST',
      path: `/connector/${method}`,
      headers: ZOTERO_HEADERS,
      body: JSON.stringify(body),
      ...rest,
    });
    if (!response.headers.has('X-Zotero-Version')) {
      const { program } = await detectProgram('zotero', this.options, rest.signal);
      throw this.#client.wrongProgram(program === 'jabref' ? 'jabref' : 'unknown');
    }
    const isOutdated =
      response.status === 412 || responseError(response.text) === 'CONNECTOR_VERSION_OUTDATED';
    // 404: a version of Zotero without this method.

    if (isOutdated || response.status === 404) throw this.#client.error({ kind: 'outdated' });
    return response;
  }
}
