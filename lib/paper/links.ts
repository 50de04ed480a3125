import { isArxivId, isTitleId } from './id';

/** The URL of the paper's page on the site; of a search for its title while its id is unknown. */
export function paperUrl(paper: { id: string; title: string }): string {
  return isTitleId(paper.id)
    ? `https://huggingface.co/papers?q=${encodeURIComponent(wellFormed(paper.title))}`
    : `https://huggingface.co/papers/${paper.id}`;
}

/** A URL cannot contain half a surrogate pair, which a truncated text may end with. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

/** The URL of the paper's abstract page on arXiv, if arXiv gave its id. */
export function arxivAbstractUrl(id: string): string | undefined {
  return isArxivId(id) ? `https://arxiv.org/abs/${id}` : undefined;
}

/** The URL of the paper's PDF on arXiv, if arXiv gave its id. */
export function arxivPdfUrl(id: string): string | undefined {
  return isArxivId(id) ? `https://arxiv.org/pdf/${id}` : undefined;
}
