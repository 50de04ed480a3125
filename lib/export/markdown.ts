import { arxivPage, sitePage } from '../paper/links';
import type { Paper } from '../paper/paper';
import { foldSpace } from '../paper/white-space';
import { type ExportFormat, type ExportSubject, localDay } from './format';
import { escapeMarkdown, markdownWithLinks } from './markdown-text';

/** What stands below the title of a paper, in this order. */
const FACTS: readonly ((paper: Paper) => string | undefined)[] = [
  ({ authors, authorCount }) => authors?.map(plain).join(', ') || counted(authorCount, 'author'),
  ({ publishedOn }) => publishedOn,
  ({ id }) => arxivPage(id) && `[arXiv:${id}](${arxivPage(id)})`,
  ({ upvotes }) => counted(upvotes, 'upvote'),
];

/** Markdown: a reading list, one section per paper, in CommonMark alone. */
export const MARKDOWN: ExportFormat = {
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write(papers, about) {
    return `${[...heading(papers.length, about), ...papers.flatMap(section)].join('\n\n')}\n`;
  },
};

function heading(papers: number, { title, now }: ExportSubject): string[] {
  return [
    `# ${plain(title) || 'Papers'}`,
    `Exported from Papershelf on ${localDay(now)}: ${counted(papers, 'paper')}.`,
  ];
}

function section(paper: Paper): string[] {
  const facts = FACTS.map((fact) => fact(paper)).filter((fact) => fact !== undefined && fact !== '');
  const parts = [`## [${plain(paper.title)}](${linkTarget(sitePage(paper))})`];
  if (facts.length > 0) parts.push(facts.join(' · '));
  if (paper.abstract) parts.push(`> ${markdownWithLinks(foldSpace(paper.abstract))}`);
  return parts;
}

function plain(text: string): string {
  return escapeMarkdown(foldSpace(text));
}

/** A parenthesis without its partner would end the link. */
function linkTarget(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

function counted(count: number | undefined, noun: string): string | undefined {
  return count === undefined ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
