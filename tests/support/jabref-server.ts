import { LocalProgram, type Reply, type SeenRequest } from './local-program';

const ALLOW_HEADERS = 'origin, content-type, accept, X-JabRef-Connector, Authorization';

/**
 * JabRef's HTTP server, after jabsrv/src/main/java/org/jabref/http/server (EntriesResource, SecurityFilter, CORSFilter,
 * PairingResource) of https://github.com/JabRef/jabref as of 2026-06; nothing of it is copied.
 */
export class JabRefServer extends LocalProgram {
  /** BibTeX of each request that was accepted. */
  readonly taken: string[] = [];
  /** What an extension must send: nothing in JabRef 6 of 2025, later a header, then a token as well. */
  wants: 'nothing' | 'header' | 'token' = 'token';
  pin = '123456';
  token = 'made-token';
  /** Prefixes of the allowed origins. */
  origins = ['chrome-extension://', 'moz-extension://'];

  protected answer(request: SeenRequest): Reply {
    const { origin } = request.headers;
    const isAllowed = origin !== undefined && this.origins.some((start) => origin.startsWith(start));
    const cors: Record<string, string> = {
      ...(isAllowed ? { 'Access-Control-Allow-Origin': origin } : {}),
      'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, OPTIONS',
      'Access-Control-Allow-Headers': ALLOW_HEADERS,
      Vary: 'Origin',
    };
    const reply = this.#guard(request, isAllowed) ?? this.#run(request);
    return { ...reply, headers: { ...reply.headers, ...cors } };
  }

  #guard({ method, path, headers }: SeenRequest, isAllowed: boolean): Reply | undefined {
    if (method === 'OPTIONS' || path === '/' || this.wants === 'nothing') return undefined;
    if (headers.origin !== undefined && !isAllowed) return { status: 403, body: 'Origin not allowed' };
    if (headers.origin !== undefined && headers['x-jabref-connector'] === undefined)
      return { status: 403, body: 'Missing required header: X-JabRef-Connector' };
    if (this.wants === 'header' || path.startsWith('/auth/pair')) return undefined;
    if (headers.authorization !== `Bearer ${this.token}`) return { status: 401, body: 'Invalid token' };
    return undefined;
  }

  #run({ method, path, headers, body }: SeenRequest): Reply {
    if (method === 'OPTIONS') return { status: 200 };
    if (method === 'GET' && path === '/')
      return { status: 200, body: '<html><body><p>JabRef http API runs.</p></body>' };
    if (method === 'POST' && path === '/auth/pair') {
      return JSON.parse(body).pin === this.pin
        ? { status: 200, body: JSON.stringify({ token: this.token }) }
        : { status: 403, body: '{"error":"Invalid or expired PIN"}' };
    }
    if (method !== 'POST' || path !== '/libraries/current/entries') return { status: 404 };
    if (headers['content-type'] !== 'application/x-bibtex') return { status: 415 };
    if (body.trim() === '') return { status: 400, body: 'BibTeX data must not be empty.' };
    this.taken.push(body);
    return { status: 204 };
  }
}
