import { expect, it } from 'vitest';
import { BIBTEX } from '../../lib/transfer/export/formats/bibtex';
import { withKeys, written } from '../support/export-papers';
import { runProgram } from '../support/export-readers/run-program';
import { HARD_PAPERS } from '../support/hard-papers/index';

it('bibutils gives every entry back as BibTeX, by its key', () => {
  const papers = withKeys(HARD_PAPERS);
  const mods = runProgram('bib2xml', ['-i', 'unicode', '-un'], written(BIBTEX, papers)).out;
  const again = runProgram('xml2bib', ['-o', 'unicode', '-nb'], mods).out;
  const keys = Array.from(again.matchAll(/^@Misc\{([^,]+),/gm), ([, key]) => key);
  expect(keys).toEqual(papers.map(({ citationKey }) => citationKey));
});
