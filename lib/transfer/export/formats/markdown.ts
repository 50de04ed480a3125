import { arxivAbstractUrl, paperUrl } from '../../../paper/links';
import { statusText } from './annotation-text';
import { multiLine, singleLine } from './clean-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { formatName } from './format-names';
import { localDay } from './local-day';
import { blockquote, escapeMarkdown, markdownLink, markdownWithLinks } from './markdown-text';
import { plainName } from './names';
import { siteText } from './site-text';

/** The metadata below the title of a paper, in this order. */
const METADATA: readonly ((exported: ExportedPaper) => string | undefined)[] = [
  ({ paper }) =>
    paper.authors?.map((name) => escapeMarkdown(plainName(name))).join(', ') ||
    counted(paper.authorCount, 'author'),
  ({ paper }) => paper.publishedOn,
  ({ paper }) => {
    const page = arxivAbstractUrl(paper.id);
    return page && markdownLink(`arXiv:${paper.id}`, page);
  },
  ({ paper }) => counted(paper.upvotes, 'upvote'),
];

/** The annotations of a paper. */
const ANNOTATIONS: readonly ((exported: ExportedPaper) => string | undefined)[] = [
  ({ annotations }) => annotations.status && `Status: ${statusText(annotations.status)}`,
  ({ annotations }) => named('Tags', annotations.tags),
  ({ annotations }) => named('Lists', annotations.lists),
];

/** Markdown: a reading list, one section per paper, in plain CommonMark. Notes stay the Markdown that they are, quoted. */
export const MARKDOWN: ExportFormat = {
  ...formatName('markdown'),
  mediaType: 'text/markdown;charset=utf-8',
  hint: 'a reading list',
  frame({ title, description, now }) {
    const parts = [
      `# ${plain(title) || 'Papers'}`,
      markdownWithLinks(singleLine(description ?? '')),
      `Exported from Papershelf on ${localDay(now)}.`,
    ];
    return { before: `${paragraphs(parts)}\n`, between: '\n', after: '' };
  },
  entry(exported) {
    const { paper, annotations } = exported;
    const abstract = markdownWithLinks(siteText(paper.abstract ?? ''));
    const notes = [annotations.note, annotations.listNote].flatMap((note) => multiLine(note ?? '') || []);
    return paragraphs([
      `## ${markdownLink(escapeMarkdown(siteText(paper.title)), paperUrl(paper))}`,
      line(METADATA, exported),
      line(ANNOTATIONS, exported),
      abstract && blockquote(abstract),
      ...notes.flatMap((note) => ['**Note**', blockquote(note)]),
    ]);
  },
};

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function line(
  parts: readonly ((exported: ExportedPaper) => string | undefined)[],
  exported: ExportedPaper,
): string {
  return parts.flatMap((part) => part(exported) || []).join(' · ');
}

function plain(text: string): string {
  return escapeMarkdown(singleLine(text));
}

function named(name: string, values: readonly string[] | undefined): string | undefined {
  return values?.length ? `${name}: ${values.map(plain).join(', ')}` : undefined;
}

function counted(count: number | undefined, noun: string): string | undefined {
  return count === undefined ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
