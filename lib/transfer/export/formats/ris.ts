import { keywordsOf, notesOf } from './annotation-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { formatName } from './format-names';
import { arxivIdOf, doiOf, urlOf } from './identifiers';
import { siteText } from './site-text';
import { invertedName, type TaggedValues, taggedLines } from './tagged-lines';

function valuesOf(exported: ExportedPaper): TaggedValues {
  const { paper, citationKey } = exported;
  const arxivId = arxivIdOf(paper);
  return [
    ['ID', [citationKey]],
    ['AU', (paper.authors ?? []).map(invertedName)],
    ['TI', [siteText(paper.title)]],
    ['PY', [paper.publishedOn?.slice(0, 4)]],
    ['DA', [paper.publishedOn?.replaceAll('-', '/')]],
    ['PB', [arxivId && 'arXiv']],
    ['AN', [arxivId && `arXiv:${arxivId}`]],
    ['DO', [doiOf(paper)]],
    ['UR', [urlOf(paper)]],
    ['AB', [siteText(paper.abstract ?? '')]],
    ['KW', keywordsOf(exported)],
    ['N1', notesOf(exported)],
  ];
}

/**
 * RIS: `TY  - GEN`, since it has no type for preprints, in UTF-8 with CRLF
 * (https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp).
 */
export const RIS: ExportFormat = {
  ...formatName('ris'),
  mediaType: 'application/x-research-info-systems',
  hint: 'EndNote, Mendeley, Zotero',
  frame: () => ({ before: '', between: '\r\n', after: '' }),
  entry(exported) {
    const lines = taggedLines(valuesOf(exported), (tag, value) => `${tag}  - ${value}`);
    return ['TY  - GEN', ...lines, 'ER  - ', ''].join('\r\n');
  },
};
