import { arxivAbstractUrl, paperUrl } from '../../../paper/links';
import { statusText } from './annotation-text';
import { multiLine, singleLine } from './clean-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { formatName } from './format-names';
import { escapeHtml, htmlLink } from './html-text';
import { arxivIdOf, doiOf } from './identifiers';
import { localDay } from './local-day';
import { plainName } from './names';
import { siteText } from './site-text';

const STYLE = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 0 0 0.25rem; }
article { margin: 1.75rem 0; }
p { margin: 0.25rem 0; overflow-wrap: break-word; }
.facts, .kept, footer { font-size: 0.875rem; color: #555; }
.note { white-space: pre-wrap; border-left: 3px solid #999; padding-left: 0.75rem; }
a { color: #0b57d0; text-decoration: none; }
a:hover { text-decoration: underline; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  h2, .facts { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; }
  article { margin: 1rem 0; }
}
`;

/** No scripts and no requests: the file is self-contained. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** HTML: a reading list for reading and printing, one self-contained file without scripts. */
export const HTML: ExportFormat = {
  ...formatName('html'),
  mediaType: 'text/html;charset=utf-8',
  hint: 'a page to read and print',
  frame({ title, description, now }) {
    const heading = escapeHtml(singleLine(title)) || 'Papers';
    const head = [
      '<!DOCTYPE html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="referrer" content="no-referrer">',
      `<title>${heading}</title>`,
      `<style>${STYLE}</style>`,
      '</head>',
      '<body>',
      '<main>',
      `<h1 dir="auto">${heading}</h1>`,
      ...paragraph('note', multiLine(description ?? '')),
    ];
    const footer = `<footer><p>Exported from Papershelf on ${localDay(now)}.</p></footer>`;
    return {
      before: `${head.join('\n')}\n`,
      between: '',
      after: `</main>\n${footer}\n</body>\n</html>\n`,
    };
  },
  entry(exported) {
    const { paper, annotations, citationKey } = exported;
    const heading = htmlLink(paperUrl(paper), escapeHtml(siteText(paper.title)));
    const lines = [
      `<article id="${escapeHtml(citationKey)}">`,
      `<h2 dir="auto">${heading}</h2>`,
      ...paragraph('authors', paper.authors?.map(plainName).join(', ') ?? ''),
      ...metadataLine(exported),
      ...annotationLine(exported),
      ...paragraph('abstract', siteText(paper.abstract ?? '')),
      ...paragraph('note', multiLine(annotations.note ?? '')),
      ...paragraph('note', multiLine(annotations.listNote ?? '')),
      '</article>',
    ];
    return `${lines.join('\n')}\n`;
  },
};

function metadataLine({ paper }: ExportedPaper): string[] {
  const arxivId = arxivIdOf(paper);
  const page = arxivAbstractUrl(paper.id);
  const doi = doiOf(paper);
  const parts = [
    paper.publishedOn &&
      `<time datetime="${escapeHtml(paper.publishedOn)}">${escapeHtml(paper.publishedOn)}</time>`,
    arxivId && page && htmlLink(page, escapeHtml(`arXiv:${arxivId}`)),
    doi && htmlLink(`https://doi.org/${doi}`, escapeHtml(`doi:${doi}`)),
    paper.githubUrl && htmlLink(paper.githubUrl, 'Code'),
    paper.projectUrl && htmlLink(paper.projectUrl, 'Project'),
  ];
  return joinedLine('facts', parts);
}

function annotationLine({ annotations }: ExportedPaper): string[] {
  const named = (name: string, values: readonly string[] | undefined) =>
    values?.length ? `${name}: ${escapeHtml(singleLine(values.join(', ')))}` : undefined;
  return joinedLine('kept', [
    named('Status', annotations.status && [statusText(annotations.status)]),
    named('Tags', annotations.tags),
    named('Lists', annotations.lists),
  ]);
}

function joinedLine(name: string, parts: readonly (string | undefined)[]): string[] {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.length > 0 ? [`<p class="${name}">${known.join(' · ')}</p>`] : [];
}

function paragraph(name: string, text: string): string[] {
  return text === '' ? [] : [`<p class="${name}" dir="auto">${escapeHtml(text)}</p>`];
}
