import type { Capture } from '../capture/capture';
import { parseCapture } from '../parse/parse-capture';
import { nothingSaved, type PageReport, type SaveProblem } from '../report/page-report';
import type { Library } from '../store/library';
import { savePapers } from '../store/save-papers';

/**
 * Parses a capture and saves its papers, in one transaction.
 *
 * @returns what became of the page, failures included: it does not throw
 */
export async function takeCapture(library: Library, capture: Capture): Promise<PageReport> {
  const { url, kind, capturedAt, problems } = capture;
  const { readings, untitled, unreadableDates } = parseCapture(capture);
  try {
    const sightings = readings.map((reading) => ({ ...reading, seenAt: capturedAt }));
    const { ids, added } = await savePapers(library, sightings);
    return { url, kind, capturedAt, ids, added, untitled, unreadableDates, problems };
  } catch (error) {
    console.error('Papershelf could not save', url, error);
    return nothingSaved(capture, reasonOf(error));
  }
}

function reasonOf(error: unknown): SaveProblem {
  return isOfQuota(error) ? 'disk-full' : 'store-failed';
}

/** Dexie wraps the browser's error: as the inner one of its own, or among the failures of a write of many. */
function isOfQuota(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  const { inner, failures = [] } = error as { inner?: unknown; failures?: unknown[] };
  return error.name === 'QuotaExceededError' || [inner, ...failures].some(isOfQuota);
}
