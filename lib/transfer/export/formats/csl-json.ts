import { omitUndefined } from '../../../util/defined';
import { keywordsOf } from './annotation-text';
import { singleLine } from './clean-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { formatName } from './format-names';
import { arxivIdOf, doiOf, publishedParts, urlOf } from './identifiers';
import { splitName } from './names';
import { siteText } from './site-text';

function itemOf(exported: ExportedPaper): object {
  const { paper, citationKey, annotations } = exported;
  const arxivId = arxivIdOf(paper);
  const date = publishedParts(paper);
  const keywords = keywordsOf(exported).map((word) => singleLine(word.replaceAll(',', ' ')));
  return omitUndefined({
    id: citationKey,
    type: 'article',
    title: siteText(paper.title),
    author: nonEmpty((paper.authors ?? []).map(nameOfAuthor)),
    issued: date.length > 0 ? { 'date-parts': [date] } : undefined,
    publisher: arxivId && 'arXiv',
    number: arxivId && `arXiv:${arxivId}`,
    DOI: doiOf(paper),
    URL: urlOf(paper),
    abstract: siteText(paper.abstract ?? '') || undefined,
    keyword: keywords.length > 0 ? keywords.join(', ') : undefined,
    // Not `note`: some styles print it. `custom` is for data without a field of its own, and no style reads it.
    custom: Object.keys(annotations).length > 0 ? annotations : undefined,
  });
}

function nameOfAuthor(text: string): object {
  const name = splitName(text);
  if ('literal' in name) return { literal: name.literal };
  const { family, given, particle, suffix } = name;
  return omitUndefined({ family, given, 'non-dropping-particle': particle, suffix });
}

function nonEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** CSL JSON (https://docs.citationstyles.org/en/stable/specification.html): type `article`, which Zotero reads as a preprint. */
export const CSL_JSON: ExportFormat = {
  ...formatName('csl-json'),
  mediaType: 'application/vnd.citationstyles.csl+json',
  hint: 'Zotero, pandoc, Obsidian Citations',
  frame: () => ({ before: '[\n', between: ',\n', after: '\n]\n' }),
  entry: (exported) => JSON.stringify(itemOf(exported)),
};
