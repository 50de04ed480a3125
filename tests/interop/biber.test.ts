import { expect, it } from 'vitest';
import { BIBLATEX } from '../../lib/transfer/export/formats/biblatex';
import { withKeys, written } from '../support/export-papers';
import { runBiber } from '../support/export-readers/biber';
import { HARD_PAPERS } from '../support/hard-papers/index';

it('biber finds every hard case sound in its data model, but that some have no date', () => {
  const papers = withKeys(HARD_PAPERS);
  const { errors, warnings, written: kept } = runBiber(written(BIBLATEX, papers));
  expect(errors).toEqual([]);
  // It wants a date of every entry; one that is not known is not made up.
  const undated = papers.filter(({ paper }) => paper.publishedOn === undefined);
  const wanted = undated.map(({ citationKey }) => citationKey).sort();
  const missed = warnings.map(
    (line) => /Entry '([^']+)'.*: Missing mandatory field - one of 'date, year'/.exec(line)?.[1],
  );
  expect(missed.sort()).toEqual(wanted);
  expect(kept.match(/^@/gm)).toHaveLength(papers.length);
});
