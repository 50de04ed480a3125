import { arxivPage, sitePage } from '../../../paper/links';
import { oneLine, severalLines } from './clean-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { nameOf } from './format-names';
import { doiOf } from './identifiers';
import { localDay } from './local-day';
import { escapeMarkdown, markdownLink, markdownWithLinks, markdownWithMath, quoted } from './markdown-text';
import { plainName } from './names';
import { siteText } from './site-text';

/** Properties of a paper's block (https://docs.logseq.com/#/page/properties); the names are Logseq's kind of names. */
const PROPERTIES: Record<string, (exported: ExportedPaper) => string | undefined> = {
  citekey: ({ citationKey }) => citationKey,
  authors: ({ paper }) => list(paper.authors?.map(plainName)),
  published: ({ paper }) => paper.publishedOn,
  arxiv: ({ paper }) => arxivPage(paper.id),
  doi: ({ paper }) => doiOf(paper),
  status: ({ kept }) => kept.status,
  lists: ({ kept }) => list(kept.lists),
  // A comma parts tags, and Logseq makes a page of each.
  tags: ({ kept }) => kept.tags?.map((tag) => oneLine(tag.replace(/[,#[\]]/g, ' '))).join(', '),
};

/** Logseq: an outline, one block a paper with its properties, the abstract and the reader's notes as blocks below it. */
export const LOGSEQ: ExportFormat = {
  ...nameOf('logseq'),
  mediaType: 'text/markdown;charset=utf-8',
  hint: 'an outline with properties',
  frame({ title, description, now }) {
    const about = oneLine(description ?? '');
    const lines = [
      `title:: ${pageName(title) || 'Papers'}`,
      'tags:: papershelf',
      `created:: ${localDay(now)}`,
      ...(about === '' ? [] : [`description:: ${escapeMarkdown(about)}`]),
    ];
    return { before: `${lines.join('\n')}\n\n`, between: '', after: '' };
  },
  entry(exported) {
    const { paper, kept } = exported;
    const properties = Object.entries(PROPERTIES).flatMap(([name, read]) => {
      const value = read(exported);
      return value ? [`  ${name}:: ${value}`] : [];
    });
    const abstract = siteText(paper.abstract ?? '');
    const lines = [
      `- ${markdownLink(markdownWithMath(siteText(paper.title)), sitePage(paper))}`,
      ...properties,
      ...(abstract === '' ? [] : [`\t- ${markdownWithLinks(abstract, 'live')}`]),
      ...[kept.note, kept.listNote].flatMap((note) => {
        const markdown = severalLines(note ?? '');
        return markdown === '' ? [] : [`\t- ${quoted(markdown, '\t  ')}`];
      }),
    ];
    return `${lines.join('\n')}\n`;
  },
};

/** Without what would be a link or a tag. */
function pageName(title: string): string {
  return oneLine(title.replace(/[#[\]]/g, ' '));
}

function list(values: readonly string[] | undefined): string | undefined {
  return values?.map((value) => escapeMarkdown(oneLine(value))).join(', ');
}
