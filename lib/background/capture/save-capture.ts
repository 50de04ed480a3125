import type { AnnotationPatch } from '../../library/model/annotations';
import { patchAnnotations } from '../../library/store/annotations';
import type { LibraryDatabase } from '../../library/store/database';
import { savePapers } from '../../library/store/save-papers';
import { containsAnyPhrase } from '../../settings/settings';
import type { Capture } from '../../site/capture/capture';
import { placeOf } from '../../site/pages/page-place';
import { parseCapture } from '../../site/parse/parse-capture';
import { failedReport, type PageReport, type SaveProblem } from '../../site/report/page-report';

/**
 * Parses a capture and saves its papers, in one transaction.
 *
 * @param neverSave papers with one of these words or phrases are not saved
 * @returns the report of the page, also of a failure: it does not throw
 */
export async function saveCapture(
  library: LibraryDatabase,
  capture: Capture,
  neverSave: readonly string[] = [],
): Promise<PageReport> {
  const { url, kind, capturedAt, problems } = capture;
  const { papers, untitled, unreadableDates, isDrift, disagreements } = parseCapture(capture);
  const place = placeOf(kind, url, capture.period);
  const wanted = papers.filter(
    ({ fields }) => !containsAnyPhrase(`${fields.title}\n${fields.abstract ?? ''}`, neverSave),
  );
  const unwanted = papers.length - wanted.length;
  try {
    const sightings = wanted.map((reading) => ({ ...reading, seenAt: capturedAt }));
    const { ids, added } = await savePapers(library, sightings, place);
    // A paper's own page: the user has opened it.
    if (kind === 'paper')
      await patchAnnotations(
        library,
        ids.map((paperId) => openedPatch(paperId, capturedAt)),
        new Date(capturedAt),
      );
    return {
      url,
      kind,
      capturedAt,
      ids,
      added,
      untitled,
      unreadableDates,
      unwanted,
      isDrift,
      disagreements,
      place,
      problems,
    };
  } catch (error) {
    console.error('Papershelf could not save', url, error);
    return failedReport(capture, reasonOf(error));
  }
}

function openedPatch(paperId: string, capturedAt: string): AnnotationPatch {
  return { paperId, set: { opened: capturedAt.slice(0, 10) } };
}

function reasonOf(error: unknown): SaveProblem {
  return isQuotaError(error) ? 'disk-full' : 'store-failed';
}

/** Dexie wraps the browser's error: as the inner error of its own, or among the failures of a bulk write. */
function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  const { inner, failures = [] } = error as { inner?: unknown; failures?: unknown[] };
  return error.name === 'QuotaExceededError' || [inner, ...failures].some(isQuotaError);
}
