import { isArxivId, parsePaperId } from './id';

const ADDRESS =
  /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:arxiv\.org\/(?:abs|pdf|html)|(?:huggingface|hf)(\.co)\/papers)\/|^(?:arxiv|id):|^\S*48550\/arxiv\./i;
const SUFFIX = /[?#].*$|(?:\.pdf)?[/.,;:]*$/gi;

/**
 * The id of the paper that a word of a query names.
 *
 * @param word an arXiv id (also `arXiv:2510.12345v2` and the DOI), or a URL of a paper at arXiv or Hugging Face
 * @returns its id without version; `undefined` when the word names none
 */
export function paperIdIn(word: string): string | undefined {
  const [address = '', site] = ADDRESS.exec(word) ?? [];
  const id = parsePaperId(word.slice(address.length).replace(SUFFIX, ''));
  return id && (site || isArxivId(id)) ? id : undefined;
}
