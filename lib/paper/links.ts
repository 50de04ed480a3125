import { isArxivId, isTitleId } from './id';

/** The paper's page on the site; a search for its title while no id is known. */
export function paperUrl(paper: { id: string; title: string }): string {
  return isTitleId(paper.id)
    ? `https://huggingface.co/papers?q=${encodeURIComponent(wellFormed(paper.title))}`
    : `https://huggingface.co/papers/${paper.id}`;
}

/** Half a character, as a text that was cut in the middle of one ends with, cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

/** The paper's abstract page on arXiv, if arXiv gave its id. */
export function arxivAbstractUrl(id: string): string | undefined {
  return isArxivId(id) ? `https://arxiv.org/abs/${id}` : undefined;
}

/** The paper's PDF on arXiv, if arXiv gave its id. */
export function arxivPdfUrl(id: string): string | undefined {
  return isArxivId(id) ? `https://arxiv.org/pdf/${id}` : undefined;
}
