import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as received. */
export interface SeenRequest {
  method: string;
  path: string;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: string;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * A simulated failure: the response takes 150 ms (`slow`), there is none (`hang`), the connection is closed (`hang-up`), the
 * same after the request was carried out (`hang-after`, `hang-up-after`), the headers are sent without the body (`stall`), or
 * another response is sent.
 */
export type Failure = 'slow' | 'hang' | 'hang-up' | 'hang-after' | 'hang-up-after' | 'stall' | Reply;

/** A program that listens on this computer, records its requests, and can be made to fail. */
export abstract class LocalProgram {
  readonly requests: SeenRequest[] = [];
  readonly #failures = new Map<string, { failure: Failure; times: number }>();
  readonly #server = createServer((request, response) => void this.#take(request, response));

  /** The response; none when it closes the connection. */
  protected abstract answer(request: SeenRequest): Reply | undefined;

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** @param port a free one unless given */
  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Makes the next requests for a path fail. */
  fail(path: string, failure: Failure, times = 1): void {
    this.#failures.set(path, { failure, times });
  }

  /** The requests for a path, preflights left out. */
  at(path: string): SeenRequest[] {
    return this.requests.filter((request) => request.path === path && request.method !== 'OPTIONS');
  }

  async #take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const request: SeenRequest = {
      method: incoming.method ?? '',
      path: (incoming.url ?? '').split('?')[0] ?? '',
      headers: incoming.headers as Record<string, string | undefined>,
      body: Buffer.concat(chunks).toString(),
    };
    this.requests.push(request);
    const failure = request.method === 'OPTIONS' ? undefined : this.#failureOf(request.path);
    if (failure === 'hang') return;
    if (failure === 'hang-up') return void incoming.socket.destroy();
    const own = typeof failure === 'object' ? failure : this.answer(request);
    if (failure === 'hang-after') return;
    if (!own || failure === 'hang-up-after') return void incoming.socket.destroy();
    if (failure === 'slow') await new Promise((resolve) => setTimeout(resolve, 150));
    response.writeHead(own.status, own.headers);
    if (failure === 'stall') return void response.write('{');
    response.end(own.body);
  }

  #failureOf(path: string): Failure | undefined {
    const found = this.#failures.get(path);
    if (!found || found.times === 0) return undefined;
    found.times--;
    return found.failure;
  }
}
