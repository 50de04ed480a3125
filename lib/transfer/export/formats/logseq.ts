import { arxivAbstractUrl, paperUrl } from '../../../paper/links';
import { multiLine, singleLine } from './clean-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { formatName } from './format-names';
import { doiOf } from './identifiers';
import { localDay } from './local-day';
import {
  blockquote,
  escapeMarkdown,
  markdownLink,
  markdownWithLinks,
  markdownWithMath,
} from './markdown-text';
import { plainName } from './names';
import { siteText } from './site-text';

/** Properties of a paper's block (https://docs.logseq.com/#/page/properties); the names follow Logseq's conventions. */
const PROPERTIES: Record<string, (exported: ExportedPaper) => string | undefined> = {
  citekey: ({ citationKey }) => citationKey,
  authors: ({ paper }) => list(paper.authors?.map(plainName)),
  published: ({ paper }) => paper.publishedOn,
  arxiv: ({ paper }) => arxivAbstractUrl(paper.id),
  doi: ({ paper }) => doiOf(paper),
  status: ({ annotations }) => annotations.status,
  lists: ({ annotations }) => list(annotations.lists),
  // A comma separates tags, and Logseq creates a page for each.
  tags: ({ annotations }) =>
    annotations.tags?.map((tag) => singleLine(tag.replace(/[,#[\]]/g, ' '))).join(', '),
};

/** Logseq: an outline, one block a paper with its properties, the abstract and the user's notes as blocks below it. */
export const LOGSEQ: ExportFormat = {
  ...formatName('logseq'),
  mediaType: 'text/markdown;charset=utf-8',
  hint: 'an outline with properties',
  frame({ title, description, now }) {
    const about = singleLine(description ?? '');
    const lines = [
      `title:: ${pageName(title) || 'Papers'}`,
      'tags:: papershelf',
      `created:: ${localDay(now)}`,
      ...(about === '' ? [] : [`description:: ${escapeMarkdown(about)}`]),
    ];
    return { before: `${lines.join('\n')}\n\n`, between: '', after: '' };
  },
  entry(exported) {
    const { paper, annotations } = exported;
    const properties = Object.entries(PROPERTIES).flatMap(([name, read]) => {
      const value = read(exported);
      return value ? [`  ${name}:: ${value}`] : [];
    });
    const abstract = siteText(paper.abstract ?? '');
    const lines = [
      `- ${markdownLink(markdownWithMath(siteText(paper.title)), paperUrl(paper))}`,
      ...properties,
      ...(abstract === '' ? [] : [`\t- ${markdownWithLinks(abstract, 'live')}`]),
      ...[annotations.note, annotations.listNote].flatMap((note) => {
        const markdown = multiLine(note ?? '');
        return markdown === '' ? [] : [`\t- ${blockquote(markdown, '\t  ')}`];
      }),
    ];
    return `${lines.join('\n')}\n`;
  },
};

/** Without characters that would create a link or a tag. */
function pageName(title: string): string {
  return singleLine(title.replace(/[#[\]]/g, ' '));
}

function list(values: readonly string[] | undefined): string | undefined {
  return values?.map((value) => escapeMarkdown(singleLine(value))).join(', ');
}
