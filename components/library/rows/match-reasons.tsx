import { Fragment } from 'preact';
import type { MatchReason } from '../../../lib/search/engine/match-reasons';
import { HighlightedText } from './highlighted-text';

/** Which parts of a paper matched that its row does not show otherwise, in one muted line. */
export function MatchReasons({
  reasons,
  terms,
}: {
  reasons: readonly MatchReason[];
  terms: ReadonlySet<string>;
}) {
  if (reasons.length === 0) return null;
  return (
    <p class="match-reasons">
      {reasons.map(({ kind, text }, at) => (
        <Fragment key={text}>
          {at > 0 && ' · '}
          {kind}{' '}
          <bdi>
            <HighlightedText text={text} terms={terms} />
          </bdi>
        </Fragment>
      ))}
    </p>
  );
}
