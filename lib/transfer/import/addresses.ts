import { withoutUndefined } from '../../util/defined';
import { doiIn, idOfField, idsIn } from './find-ids';
import type { ImportedPaper, ReadPart, Unreadable } from './imported';
import { refuseTooMany } from './limits';
import { excerptOf } from './texts';

/** Empty, a rule, a heading without a link, or a remark. */
const SAYS_NOTHING = /^\s*(?:$|#(?!.*\]\()|\/\/|[-=*_]{3,}\s*$)/;

/**
 * Papers of a text with addresses, DOIs or arXiv ids, one or more a line: addresses at arXiv, alphaXiv, ar5iv and Hugging
 * Face, `arXiv:2510.12345` and the bare id.
 *
 * @param text with `\n` as its line ends
 * @throws ImportError when it names too many
 */
export function readAddresses(text: string): ReadPart {
  const papers: ImportedPaper[] = [];
  const unreadable: Unreadable[] = [];
  for (const [at, content] of text.split('\n').entries()) {
    if (SAYS_NOTHING.test(content)) continue;
    const line = at + 1;
    const found = idsIn(content, true);
    const ids = found.length > 0 ? found : [idOfField(content)].flatMap((id) => id ?? []);
    const doi = ids.length === 0 ? doiIn(content) : undefined;
    for (const id of ids) papers.push({ line, id, marks: {} });
    if (doi !== undefined) papers.push(withoutUndefined({ line, doi, marks: {} }));
    else if (ids.length === 0) {
      const reason = 'The line has no address or arXiv id of a paper.';
      unreadable.push({ line, excerpt: excerptOf(content), reason });
    }
    refuseTooMany(Math.max(papers.length, unreadable.length));
  }
  return { papers, unreadable };
}
