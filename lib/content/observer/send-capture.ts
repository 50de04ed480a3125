import { sendCapture } from '../../messages/protocol';
import type { Capture } from '../../site/capture/capture';
import { failedReport, type PageReport } from '../../site/report/page-report';

/** In milliseconds: when a capture that could not be saved is sent again. A worker that was stopped is back at once. */
const RETRIES = [300, 2_000, 10_000, 60_000];

/**
 * Sends a capture until it is saved or cannot be saved.
 *
 * @param onReport called with each outcome; the last one is valid
 */
export async function sendWithRetry(
  capture: Capture,
  signal: AbortSignal,
  onReport: (report: PageReport) => void,
): Promise<void> {
  for (const wait of [...RETRIES, undefined]) {
    const report = await trySend(capture);
    onReport(report);
    const isRetryable = report.problems.some((problem) =>
      /^(?:no-answer|store-failed|disk-full)$/.test(problem),
    );
    if (!isRetryable || wait === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return;
  }
}

async function trySend(capture: Capture): Promise<PageReport> {
  try {
    const reply = await sendCapture(capture);
    return reply.ok ? reply.report : failedReport(capture, reply.reason);
  } catch {
    return failedReport(capture, 'no-answer'); // the worker was stopped, or the extension was updated
  }
}
