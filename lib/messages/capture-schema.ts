import * as v from 'valibot';
import type { Capture, RawCard } from '../site/capture/capture';
import { PAGE_KIND_NAMES } from '../site/pages/page-kind-names';
import { isUtcTimestamp } from '../util/iso-time';

/** Bounds far beyond what a listing holds: 120 cards, 664 authors, abstracts of 1,923 characters were seen. */
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const texts = v.pipe(v.array(text(1_000)), v.maxLength(10_000));

const rawCard = v.strictObject({
  reader: v.picklist(['cards', 'json', 'text']),
  link: v.optional(text(2_000)),
  title: v.optional(text(5_000)),
  abstract: v.optional(text(100_000)),
  blurb: v.optional(text(100_000)),
  aiSummary: v.optional(text(100_000)),
  authors: v.optional(texts),
  authorCount: v.optional(text(200)),
  date: v.optional(text(200)),
  upvotes: v.optional(text(200)),
  comments: v.optional(text(200)),
  submittedBy: v.optional(text(1_000)),
  organization: v.optional(text(1_000)),
  githubUrl: v.optional(text(5_000)),
  githubStars: v.optional(text(200)),
  projectUrl: v.optional(text(5_000)),
  keywords: v.optional(texts),
  thumbnailUrl: v.optional(text(5_000)),
} satisfies Record<keyof RawCard, v.GenericSchema>);

const capture = v.strictObject({
  url: v.pipe(v.string(), v.startsWith('https://huggingface.co/'), v.maxLength(10_000)),
  kind: v.picklist(PAGE_KIND_NAMES),
  capturedAt: v.pipe(v.string(), v.check(isUtcTimestamp)),
  cards: v.pipe(v.array(rawCard), v.maxLength(5_000)),
  period: v.optional(text(50)),
  papersInText: v.pipe(v.number(), v.integer(), v.minValue(0)),
  problems: v.pipe(
    v.array(
      v.picklist(['not-a-listing', 'no-cards', 'cards-unreadable', 'json-unreadable', 'json-outdated']),
    ),
    v.maxLength(10),
  ),
});

const captureMessage = v.strictObject({ type: v.literal('capture'), capture });

/**
 * The capture in a message, if the message is exactly one.
 *
 * @param message whatever arrived; the sender may be an older version, or a page that broke out of its process
 */
export function parseCaptureMessage(message: unknown): Capture | undefined {
  const result = v.safeParse(captureMessage, message);
  return result.success ? (result.output.capture as Capture) : undefined;
}
