import { arxivPage, arxivPdf, sitePage } from '../../../paper/links';
import { oneLine, severalLines } from './clean-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { nameOf } from './format-names';
import { localDay } from './local-day';
import { escapeMarkdown, markdownLink, markdownWithLinks, markdownWithMath, quoted } from './markdown-text';
import { plainName } from './names';
import { siteText } from './site-text';

/** Inline fields as the Dataview plugin reads them (https://blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata/). */
const FIELDS: Record<string, (exported: ExportedPaper) => string | undefined> = {
  citekey: ({ citationKey }) => escapeMarkdown(citationKey),
  authors: ({ paper }) => list(paper.authors?.map(plainName)),
  published: ({ paper }) => paper.publishedOn,
  status: ({ kept }) => kept.status,
  lists: ({ kept }) => list(kept.lists),
  tags: ({ kept }) => kept.tags?.flatMap(obsidianTag).join(' '),
  links: ({ paper }) => {
    const page = arxivPage(paper.id);
    const pdf = arxivPdf(paper.id);
    const links = [
      page && markdownLink(`arXiv:${paper.id}`, page),
      pdf && markdownLink('PDF', pdf),
      markdownLink('Hugging Face', sitePage(paper)),
    ];
    return links.filter((link) => link !== undefined).join(' · ');
  },
};

/**
 * Obsidian: one note, with front matter (https://help.obsidian.md/properties), a section a paper that can be linked by its
 * heading, and live math. The reader's own notes stay the Markdown they are, in a callout.
 */
export const OBSIDIAN: ExportFormat = {
  ...nameOf('obsidian'),
  mediaType: 'text/markdown;charset=utf-8',
  hint: 'a note with front matter',
  frame({ title, description, now }) {
    const name = oneLine(title) || 'Papers';
    const about = oneLine(description ?? '');
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
    const { paper, kept } = exported;
    const fields = Object.entries(FIELDS).flatMap(([name, read]) => {
      const value = read(exported);
      return value ? [`- ${name}:: ${value}`] : [];
    });
    const abstract = siteText(paper.abstract ?? '');
    const parts = [
      `## ${markdownWithMath(siteText(paper.title))}`,
      fields.join('\n'),
      ...(abstract === '' ? [] : [callout('abstract', markdownWithLinks(abstract, 'live'))]),
      ...[kept.note, kept.listNote].flatMap((note) => {
        const markdown = severalLines(note ?? '');
        return markdown === '' ? [] : [callout('note', markdown)];
      }),
    ];
    return `${parts.join('\n\n')}\n`;
  },
};

function callout(kind: string, markdown: string): string {
  return quoted(`[!${kind}]\n${markdown}`);
}

/** JSON's strings are YAML's double-quoted ones (https://yaml.org/spec/1.2.2/). */
function yamlText(line: string): string {
  return JSON.stringify(line);
}

function list(values: readonly string[] | undefined): string | undefined {
  return values?.map((value) => escapeMarkdown(oneLine(value))).join(', ');
}

/** A tag may hold letters, digits, `_`, `-` and `/`, and not digits alone (https://help.obsidian.md/tags). */
function obsidianTag(tag: string): string[] {
  const name = oneLine(tag)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (name === '') return [];
  return [/^\d+$/.test(name) ? `#_${name}` : `#${name}`];
}
