import { LocalProgram, type Reply, type SeenRequest } from './local-program';

/** A row of the tree in Zotero's left pane. */
export interface TreeRow {
  /** `L1` or `C12` */
  id: string;
  name: string;
  level: number;
  isReadOnly?: boolean;
}

interface Session {
  createdAt: number;
  /** Indexes of {@link ZoteroServer.items}. */
  items: number[];
}

/** An item as saved in this Zotero. */
export interface SavedItem {
  json: Record<string, unknown>;
  /** The row that contains it. */
  row: string;
  /** Set by updateSession. */
  tags: string[];
}

const ENDPOINTS: Record<string, { methods: string[]; types: string[] }> = {
  '/connector/ping': { methods: ['GET', 'POST'], types: ['application/json', 'text/plain'] },
  '/connector/getSelectedCollection': { methods: ['POST'], types: ['application/json'] },
  '/connector/saveItems': { methods: ['POST'], types: ['application/json'] },
  '/connector/updateSession': { methods: ['POST'], types: ['application/json'] },
};

/**
 * Zotero's connector server, as in its source: the requests from a browser on which it closes the connection, what it refuses,
 * the headers of its responses, its sessions and how long they live. Written after chrome/content/zotero/xpcom/server/server.js,
 * server_connector.js and saveSession.js of https://github.com/zotero/zotero as of 2026-05; nothing of it is copied.
 */
export class ZoteroServer extends LocalProgram {
  rows: TreeRow[] = [
    { id: 'L1', name: 'My Library', level: 0 },
    { id: 'C12', name: 'Circuits', level: 1 },
    { id: 'C13', name: 'Sparse ones', level: 2 },
    { id: 'L7', name: 'Reading group', level: 0 },
    { id: 'C40', name: 'Autumn', level: 1 },
  ];
  selected = 'L1';
  readonly items: SavedItem[] = [];
  readonly sessions = new Map<string, Session>();
  /** Added to the clock. */
  later = 0;

  protected answer(request: SeenRequest): Reply | undefined {
    const { method, path, headers } = request;
    const endpoint = ENDPOINTS[path];
    if (!endpoint) return text(404, 'No endpoint found\n');
    if (method === 'HEAD' || method === 'OPTIONS') return text(200);
    if (method !== 'GET' && method !== 'POST') return text(501, 'Method not implemented\n');
    if (method === 'POST' && !/^\d+$/.test(headers['content-length'] ?? ''))
      return text(400, 'Content-length not provided\n');
    if (!endpoint.methods.includes(method)) return text(400, 'Endpoint does not support method\n');
    if (isUnasked(request)) return undefined;
    if (method === 'GET') return text(200, '<!DOCTYPE html><html><body>Zotero is running</body></html>');
    const type = headers['content-type']?.split(/\s*;/)[0] ?? '';
    if (!endpoint.types.includes(type)) return text(400, 'Endpoint does not support content-type\n');
    try {
      return this.#run(path, JSON.parse(request.body), Number(headers['x-zotero-connector-api-version']));
    } catch (error) {
      if (error instanceof SyntaxError) return text(400, 'Invalid JSON provided\n');
      throw error;
    }
  }

  #run(path: string, data: Record<string, unknown>, version: number): Reply {
    if (path === '/connector/ping') return json(200, { prefs: { automaticSnapshots: true } });
    if (path === '/connector/getSelectedCollection') return json(200, this.#selection());
    if (path === '/connector/updateSession') return this.#update(data);
    return version < 3 ? json(400, { error: 'CONNECTOR_VERSION_OUTDATED' }) : this.#save(data);
  }

  #selection(): object {
    const library = this.#libraryOf(this.selected);
    const editable = this.rows.filter(({ id }) => !this.#libraryOf(id)?.isReadOnly);
    return {
      libraryID: Number(library?.id.slice(1)),
      libraryName: library?.name,
      libraryEditable: !library?.isReadOnly,
      filesEditable: !library?.isReadOnly,
      editable: !library?.isReadOnly,
      id: this.selected.startsWith('C') ? Number(this.selected.slice(1)) : null,
      name: this.#row(this.selected)?.name,
      targets: editable.map(({ id, name, level }) => ({
        id,
        name,
        filesEditable: true,
        level,
        ...(id === this.selected ? { recent: true } : {}),
      })),
      tags: { L1: [{ tag: 'a' }] },
    };
  }

  #save(data: Record<string, unknown>): Reply {
    const id = String(data.sessionID);
    if (this.sessions.has(id)) return json(409, { error: 'SESSION_EXISTS' });
    const session: Session = { createdAt: this.#now(), items: [] };
    this.sessions.set(id, session);
    this.#forget();
    // The session stays, as it does there.
    if (this.#libraryOf(this.selected)?.isReadOnly) return json(500, { libraryEditable: false });
    for (const item of data.items as Record<string, unknown>[]) {
      session.items.push(this.items.length);
      this.items.push({ json: item, row: this.selected, tags: [] });
    }
    return { status: 201, headers: HEADERS };
  }

  #update(data: Record<string, unknown>): Reply {
    const { sessionID, target, tags } = data as { sessionID?: string; target: string; tags?: string[] };
    if (!sessionID) return json(400, { error: 'SESSION_ID_NOT_PROVIDED' });
    const session = this.sessions.get(sessionID);
    if (!session) return json(400, { error: 'SESSION_NOT_FOUND' });
    if (!this.#row(target)) return json(400, { error: 'COLLECTION_NOT_FOUND' });
    for (const at of session.items) {
      const item = this.items[at];
      if (item) Object.assign(item, { row: target, tags: tags ?? [] });
    }
    this.selected = target;
    return json(200, {});
  }

  /** Sessions live ten minutes, or one when there are ten of them. */
  #forget(): void {
    const life = this.sessions.size >= 10 ? 60_000 : 600_000;
    for (const [id, { createdAt }] of this.sessions)
      if (createdAt < this.#now() - life) this.sessions.delete(id);
  }

  #now(): number {
    return Date.now() + this.later;
  }

  #row(id: string): TreeRow | undefined {
    return this.rows.find((row) => row.id === id);
  }

  #libraryOf(id: string): TreeRow | undefined {
    const at = this.rows.findIndex((row) => row.id === id);
    return this.rows.slice(0, at + 1).findLast(({ level }) => level === 0);
  }
}

/** Whether a request comes from a page of a browser that does not know the protocol: Zotero does not respond to it. */
function isUnasked({ path, headers }: SeenRequest): boolean {
  const isBrowser = headers['user-agent']?.startsWith('Mozilla/') || headers.origin !== undefined;
  const isTyped = path === '/connector/ping' && headers['sec-fetch-mode'] === 'navigate';
  const isKnowing = headers['x-zotero-connector-api-version'] || headers['zotero-allowed-request'];
  return Boolean(isBrowser && !isKnowing && !isTyped);
}

/** No header for CORS: those are for the bookmarklet alone. */
const HEADERS = { 'X-Zotero-Version': '7.0.24', 'X-Zotero-Connector-API-Version': '3' };

function text(status: number, body = ''): Reply {
  return { status, headers: { ...HEADERS, 'Content-Type': 'text/plain' }, body };
}

function json(status: number, body: object): Reply {
  return { status, headers: { ...HEADERS, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
