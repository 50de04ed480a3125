import type { Capture, RawCard } from '../../lib/site/capture/capture';
import type { PageKindName } from '../../lib/site/pages/page-kind-names';
import { type ParsedCapture, parseCapture } from '../../lib/site/parse/parse-capture';
import { ADDRESSES, TODAY } from './pages';

/** A capture of hand-made cards. */
export function captureOf(kind: PageKindName, ...cards: RawCard[]): Capture {
  const url =
    kind === 'trending' ? ADDRESSES.trending : kind === 'search' ? ADDRESSES.search : ADDRESSES.daily;
  return { url, kind, capturedAt: TODAY.toISOString(), cards, papersInText: 0, problems: [] };
}

export function parsed(kind: PageKindName, ...cards: RawCard[]): ParsedCapture {
  return parseCapture(captureOf(kind, ...cards));
}
