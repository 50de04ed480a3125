import { paperIdIn } from '../../paper/paper-url';

/**
 * Addresses of links that may lead to a paper, for which the browser shows the menu item; it matches hosts of `*.` as well.
 */
export const PAPER_LINK_PATTERNS: readonly string[] = [
  '*://huggingface.co/papers/*',
  '*://*.arxiv.org/abs/*',
  '*://*.arxiv.org/pdf/*',
];

const HOST = /^(?:huggingface\.co|(?:[\w-]+\.)?arxiv\.org)$/;

/**
 * The paper that a link leads to.
 *
 * @returns its id without version; `undefined` for the site's other pages, such as those of a day, and for other sites
 */
export function paperIdOfLink(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) return undefined;
  return paperIdIn(`${url.hostname}${decoded(url.pathname)}`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return ''; // invalid escapes
  }
}
