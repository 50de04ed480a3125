import { readFileSync } from 'node:fs';

/** A request that the browser sent, or tried to send. */
export interface LoggedRequest {
  url: string;
  /** The origin on whose behalf it was made; `not an origin` for the browser itself and for addresses that are typed. */
  initiator: string;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/**
 * Every request of a browser that was started with `--log-net-log=FILE` and has been closed: of pages, workers, content
 * scripts, extensions and the browser itself. What is never sent, such as `chrome-extension:` and `blob:`, is not included.
 */
export function requestsIn(file: string): LoggedRequest[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  if (started === undefined) throw new Error('The log of this Chromium has no requests by this name.');
  return events.flatMap(({ type, params }) =>
    type === started && params?.url !== undefined
      ? [{ url: params.url, initiator: params.initiator ?? '' }]
      : [],
  );
}
