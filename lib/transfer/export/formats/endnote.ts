import { keywordsOf, notesOf } from './annotation-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { formatName } from './format-names';
import { arxivIdOf, doiOf, publishedParts, urlOf } from './identifiers';
import { splitName } from './names';
import { siteText } from './site-text';
import { invertedName, type TaggedValues, taggedLines } from './tagged-lines';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function valuesOf(exported: ExportedPaper): TaggedValues {
  const { paper, citationKey } = exported;
  const [year, month, day] = publishedParts(paper);
  const arxivId = arxivIdOf(paper);
  return [
    ['F', [citationKey]],
    ['A', (paper.authors ?? []).map(author)],
    ['T', [siteText(paper.title)]],
    ['D', [year === undefined ? undefined : String(year).padStart(4, '0')]],
    ['8', [month === undefined ? undefined : [MONTHS[month - 1], day].join(' ')]],
    ['I', [arxivId && 'arXiv']],
    ['M', [arxivId && `arXiv:${arxivId}`]],
    ['R', [doiOf(paper)]],
    ['U', [urlOf(paper)]],
    ['X', [siteText(paper.abstract ?? '')]],
    ['K', keywordsOf(exported)],
    ['Z', notesOf(exported)],
  ];
}

/** With a comma at the end, EndNote does not look for a given name in the name of a group. */
function author(name: string): string {
  return 'literal' in splitName(name) ? `${invertedName(name)},` : invertedName(name);
}

/** EndNote's import format, the tags of `refer` (https://en.wikipedia.org/wiki/Refer_(software)), one record a paper, in UTF-8. */
export const ENDNOTE: ExportFormat = {
  ...formatName('endnote'),
  mediaType: 'application/x-endnote-refer',
  hint: 'EndNote, Paperpile',
  frame: () => ({ before: '', between: '\n', after: '' }),
  entry(exported) {
    const lines = taggedLines(valuesOf(exported), (tag, value) => `%${tag} ${value}`);
    return ['%0 Generic', ...lines, ''].join('\n');
  },
};
