import { arxivAbstractUrl, arxivPdfUrl, paperUrl } from '../../../paper/links';
import { multiLine, singleLine } from './clean-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { formatName } from './format-names';
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

/** Inline fields as the Dataview plugin reads them (https://blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata/). */
const FIELDS: Record<string, (exported: ExportedPaper) => string | undefined> = {
  citekey: ({ citationKey }) => escapeMarkdown(citationKey),
  authors: ({ paper }) => list(paper.authors?.map(plainName)),
  published: ({ paper }) => paper.publishedOn,
  status: ({ annotations }) => annotations.status,
  lists: ({ annotations }) => list(annotations.lists),
  tags: ({ annotations }) => annotations.tags?.flatMap(obsidianTag).join(' '),
  links: ({ paper }) => {
    const page = arxivAbstractUrl(paper.id);
    const pdf = arxivPdfUrl(paper.id);
    const links = [
      page && markdownLink(`arXiv:${paper.id}`, page),
      pdf && markdownLink('PDF', pdf),
      markdownLink('Hugging Face', paperUrl(paper)),
    ];
    return links.filter((link) => link !== undefined).join(' · ');
  },
};

/**
 * Obsidian: one note, with front matter (https://help.obsidian.md/properties), a section per paper that can be linked by its
 * heading, and live math. The user's notes stay the Markdown that they are, in a callout.
 */
export const OBSIDIAN: ExportFormat = {
  ...formatName('obsidian'),
  mediaType: 'text/markdown;charset=utf-8',
  hint: 'a note with front matter',
  frame({ title, description, now }) {
    const name = singleLine(title) || 'Papers';
    const about = singleLine(description ?? '');
    const matter = [
      '---',
      `title: ${yamlText(name)}`,
      `aliases:\n  - ${yamlText(name)}`,
      'tags:\n  - papershelf\n  - reading-list',
      ...(about === '' ? [] : [`description: ${yamlText(about)}`]),
      `created: ${localDay(now)}`,
      '---',
    ].join('\n');
    const parts = [matter, `# ${escapeMarkdown(name)}`, ...(about === '' ? [] : [markdownWithLinks(about)])];
    return { before: `${parts.join('\n\n')}\n\n`, between: '\n', after: '' };
  },
  entry(exported) {
    const { paper, annotations } = exported;
    const fields = Object.entries(FIELDS).flatMap(([name, read]) => {
      const value = read(exported);
      return value ? [`- ${name}:: ${value}`] : [];
    });
    const abstract = siteText(paper.abstract ?? '');
    const parts = [
      `## ${markdownWithMath(siteText(paper.title))}`,
      fields.join('\n'),
      ...(abstract === '' ? [] : [callout('abstract', markdownWithLinks(abstract, 'live'))]),
      ...[annotations.note, annotations.listNote].flatMap((note) => {
        const markdown = multiLine(note ?? '');
        return markdown === '' ? [] : [callout('note', markdown)];
      }),
    ];
    return `${parts.join('\n\n')}\n`;
  },
};

function callout(kind: string, markdown: string): string {
  return blockquote(`[!${kind}]\n${markdown}`);
}

/** JSON's strings are YAML's double-quoted ones (https://yaml.org/spec/1.2.2/). */
function yamlText(line: string): string {
  return JSON.stringify(line);
}

function list(values: readonly string[] | undefined): string | undefined {
  return values?.map((value) => escapeMarkdown(singleLine(value))).join(', ');
}

/** A tag may contain letters, digits, `_`, `-` and `/`, and not digits alone (https://help.obsidian.md/tags). */
function obsidianTag(tag: string): string[] {
  const name = singleLine(tag)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (name === '') return [];
  return [/^\d+$/.test(name) ? `#_${name}` : `#${name}`];
}
