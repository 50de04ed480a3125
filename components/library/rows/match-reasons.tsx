import { Fragment } from 'preact';
import type { Reason } from '../../../lib/search/engine/match-reasons';
import { Marked } from './highlighted-text';

/** What of a paper matched that its row does not show otherwise, in one quiet line. */
export function Why({ reasons, terms }: { reasons: readonly Reason[]; terms: ReadonlySet<string> }) {
  if (reasons.length === 0) return null;
  return (
    <p class="why">
      {reasons.map(({ kind, text }, at) => (
        <Fragment key={text}>
          {at > 0 && ' · '}
          {kind}{' '}
          <bdi>
            <Marked text={text} terms={terms} />
          </bdi>
        </Fragment>
      ))}
    </p>
  );
}
