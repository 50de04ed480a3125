import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { siteCertificate } from './certificate';
import { answer, type Reply, type SiteOptions } from './routes';

/** `records` and the changes of {@link startReplica}'s defaults. */
export type ReplicaOptions = Pick<SiteOptions, 'records'> & Partial<SiteOptions>;

/** A running replica of the site. */
export interface Replica {
  /** TLS port on 127.0.0.1. */
  port: number;
  /** Paths with query of all requests so far, also those of pictures, oldest first. */
  requests: string[];
  /** The URL of `path` for a browser that resolves huggingface.co to the replica. */
  url(path: string): string;
  /** The HTML of the response to `path`. */
  render(path: string): string;
  /** From now on responds to `path` (with its query, exactly) with this page; `undefined` removes it. */
  override(path: string, page: Reply | undefined): void;
  /** Changes how the site behaves from the next request on. */
  configure(change: Partial<SiteOptions>): void;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts the replica on a free port. By default nobody is logged in, the JSON is whole, the markup of a
 * day follows its year, a search finds what matches, today is now, and records that were never submitted
 * are on today's page.
 * @throws when no port can be opened
 */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  let site = withDefaults(options);
  const requests: string[] = [];
  const overrides = new Map<string, Reply>();
  const server = createServer(await siteCertificate(), (request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    const reply = overrides.get(path) ?? answer(new URL(path, 'https://huggingface.co'), site);
    response.writeHead(reply.status, {
      'content-type': 'text/html; charset=utf-8',
      ...(reply.location === undefined ? {} : { location: reply.location }),
    });
    response.end(reply.html);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    url: (path) => `https://huggingface.co${path}`,
    render: (path) => answer(new URL(path, 'https://huggingface.co'), site).html,
    override: (path, page) => void (page === undefined ? overrides.delete(path) : overrides.set(path, page)),
    configure: (change) => {
      site = { ...site, ...change };
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function withDefaults(options: ReplicaOptions): SiteOptions {
  const today = options.today ?? new Date();
  return {
    today,
    defaultDay: today.toISOString().slice(0, 10),
    loggedIn: false,
    json: 'whole',
    era: undefined,
    searchAll: false,
    ...options,
  };
}
