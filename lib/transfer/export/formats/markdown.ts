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

/** What stands below the title of a paper, in this order. */
const FACTS: readonly ((exported: ExportedPaper) => string | undefined)[] = [
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

/** What the reader keeps on a paper. */
const KEPT: readonly ((exported: ExportedPaper) => string | undefined)[] = [
  ({ annotations }) => annotations.status && `Status: ${statusText(annotations.status)}`,
  ({ annotations }) => named('Tags', annotations.tags),
  ({ annotations }) => named('Lists', annotations.lists),
];

/** Markdown: a reading list, one section per paper, in CommonMark alone. The notes stay the Markdown they are, quoted. */
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
      line(FACTS, exported),
      line(KEPT, exported),
      abstract && blockquote(abstract),
      ...notes.flatMap((note) => ['**Note**', blockquote(note)]),
    ]);
  },
};

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function line(
  facts: readonly ((exported: ExportedPaper) => string | undefined)[],
  exported: ExportedPaper,
): string {
  return facts.flatMap((fact) => fact(exported) || []).join(' · ');
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
