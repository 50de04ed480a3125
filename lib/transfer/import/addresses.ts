import { omitUndefined } from '../../util/defined';
import { doiIn, findIds, parseIdField } from './find-ids';
import type { ImportedPaper, ReaderOutput, SkippedEntry } from './imported';
import { assertRecordCount } from './limits';
import { excerpt } from './texts';

/** Empty, a rule, a heading without a link, or a comment. */
const WITHOUT_CONTENT = /^\s*(?:$|#(?!.*\]\()|\/\/|[-=*_]{3,}\s*$)/;

/**
 * Papers of a text with URLs, DOIs or arXiv ids, one or more a line: URLs of arXiv, alphaXiv, ar5iv and Hugging Face,
 * `arXiv:2510.12345` and the bare id.
 *
 * @param text with `\n` as its line ends
 * @throws ImportError when it has too many
 */
export function readAddresses(text: string): ReaderOutput {
  const papers: ImportedPaper[] = [];
  const skipped: SkippedEntry[] = [];
  for (const [at, content] of text.split('\n').entries()) {
    if (WITHOUT_CONTENT.test(content)) continue;
    const line = at + 1;
    const found = findIds(content, true);
    const ids = found.length > 0 ? found : [parseIdField(content)].flatMap((id) => id ?? []);
    const doi = ids.length === 0 ? doiIn(content) : undefined;
    for (const id of ids) papers.push({ line, id, annotations: {} });
    if (doi !== undefined) papers.push(omitUndefined({ line, doi, annotations: {} }));
    else if (ids.length === 0) {
      const reason = 'The line has no address or arXiv id of a paper.';
      skipped.push({ line, excerpt: excerpt(content), reason });
    }
    assertRecordCount(Math.max(papers.length, skipped.length));
  }
  return { papers, skipped };
}
