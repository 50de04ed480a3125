import { whoListens } from './detect-program';
import { type LocalAnswer, type LocalOptions, LocalServer } from './local-request';
import { HandoverError } from './send-errors';
import { errorIn, saysReadOnly, targetsIn, ZOTERO_HEADERS, type ZoteroTargets } from './zotero-answers';
import type { ZoteroItem } from './zotero-items';

/** In milliseconds. Items are saved one by one, and Zotero may be busy. */
const SAVE_TIMEOUT = 40_000;
/** In bytes: with the targets come all tags of all libraries. */
const MAX_TARGETS = 2 ** 26;

/** What Zotero knows of a session: `moved` to the target, `gone-target` when it has the items but not that collection. */
export type SessionFate = 'moved' | 'gone-target' | 'not-found';

/**
 * Zotero's connector server on this computer
 * (https://www.zotero.org/support/dev/client_coding/connector_http_server). Every method throws a {@link HandoverError}.
 */
export class ZoteroConnector {
  readonly #server: LocalServer;

  /** @param options the timeout is that of everything but the saving, which has 40 s unless one is given */
  constructor(private readonly options: LocalOptions = {}) {
    this.#server = new LocalServer('zotero', options);
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
    const targets = targetsIn(answer.text);
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
    if (answer.status === 201 || errorIn(answer.text) === 'SESSION_EXISTS') return;
    if (answer.status === 500 && saysReadOnly(answer.text)) throw new HandoverError({ kind: 'read-only' });
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
  ): Promise<SessionFate> {
    const answer = await this.#post(
      'updateSession',
      { sessionID, target, tags },
      { signal, timeout: this.options.timeout ?? SAVE_TIMEOUT },
    );
    if (answer.status === 200) return 'moved';
    const error = errorIn(answer.text);
    if (error === 'SESSION_NOT_FOUND') return 'not-found';
    if (error === 'COLLECTION_NOT_FOUND') return 'gone-target';
    throw this.#server.refused(answer);
  }

  async #post(
    method: string,
    body: object,
    rest: { signal?: AbortSignal | undefined; timeout?: number; maxBytes?: number },
  ): Promise<LocalAnswer> {
    const answer = await this.#server.ask({
      method: 'POST',
      path: `/connector/${method}`,
      headers: ZOTERO_HEADERS,
      body: JSON.stringify(body),
      ...rest,
    });
    if (!answer.headers.has('X-Zotero-Version')) {
      const { program } = await whoListens('zotero', this.options, rest.signal);
      throw this.#server.stranger(program === 'jabref' ? 'jabref' : 'unknown');
    }
    const isOutdated = answer.status === 412 || errorIn(answer.text) === 'CONNECTOR_VERSION_OUTDATED';
    // 404 is a Zotero from before this method.
    if (isOutdated || answer.status === 404) throw this.#server.error({ kind: 'outdated' });
    return answer;
  }
}
