import { describe, expect, it } from 'vitest';
import { RIS } from '../../../lib/transfer/export/formats/ris';
import { readBibtex } from '../../../lib/transfer/import/bibtex';
import { readCsl } from '../../../lib/transfer/import/csl';
import type { ImportedPaper } from '../../../lib/transfer/import/imported';
import { readRis } from '../../../lib/transfer/import/ris';
import { paper, withKeys, written } from '../../support/export-papers';

/** The paper of an entry with these fields. */
function readEntry(fields: string): ImportedPaper | undefined {
  return readBibtex(`@misc{key,\n${fields}\n}\n`).papers[0];
}

describe('the arXiv id is found where programs put it into BibTeX', () => {
  it.each([
    ['arXiv', 'eprint = {2510.12345v2}, archivePrefix = {arXiv}'],
    ['Mendeley', 'arxivId = {2510.12345}, archivePrefix = {arXiv}'],
    ['INSPIRE', 'eprint = "arXiv:2510.12345"'],
    ['Zotero', 'number = {{arXiv}:2510.12345}'],
    ['Zotero, older', 'note = {arXiv:2510.12345 [cs]}'],
    ['Google Scholar', 'journal = {arXiv preprint arXiv:2510.12345}'],
    ['DBLP', 'journal = {CoRR}, volume = {abs/2510.12345}'],
    ['DataCite', 'doi = {10.48550/ARXIV.2510.12345}'],
    ['Hugging Face', 'howpublished = {\\url{https://huggingface.co/papers/2510.12345}}'],
    ['a conference that is arXiv', 'booktitle = {arXiv preprint arXiv:2510.12345}'],
    ['a note of Google Scholar', 'note = {arXiv preprint arXiv:2510.12345, 2025}'],
    ['a preprint', 'note = {Preprint, arXiv:2510.12345}'],
    ['a note that is a link', 'note = {\\url{https://arxiv.org/abs/2510.12345}}'],
    ['a remark that begins with it', 'note = {arXiv:2510.12345, 12 pages}'],
    ['ADS', 'journal = {arXiv e-prints}, eid = {arXiv:2510.12345}, pages = {arXiv:2510.12345}'],
    ['a volume of arXiv', 'journal = {arXiv}, volume = {2510.12345}'],
    ['Semantic Scholar', 'journal = {ArXiv}, volume = {abs/2510.12345}'],
    ['a report of arXiv', 'institution = {arXiv}, number = {2510.12345}'],
    ['the archive by its address', 'eprint = {2510.12345}, eprinttype = {arXiv.org}'],
    ['a link to the PDF', 'url = {https://arxiv.org/pdf/2510.12345v3.pdf}'],
  ])('%s', (_, fields) => expect(readEntry(fields)?.id).toBe('2510.12345'));

  it('in the form used before 2007', () => {
    expect(readEntry('eprint = {math.GT/0309136v1}')?.id).toBe('math.GT/0309136');
    expect(readEntry('doi = {10.48550/arxiv.math.gt/0309136}')?.id).toBe('math.GT/0309136');
  });

  it.each([
    ['another archive', 'eprint = {2510.12345}, eprinttype = {hal}'],
    ['a paper it speaks of', 'note = {Replies to arXiv:2510.12345}'],
    ['a note that cites it', 'note = {See https://arxiv.org/abs/2510.12345}'],
    ['a note with two', 'note = {arXiv preprint arXiv:2510.12345 arXiv:2510.12346}'],
    ['a conference that is about it', 'booktitle = {Workshop on arXiv:2510.12345}'],
    ['a volume of another journal', 'journal = {Nature}, volume = {2510.12345}'],
    ['a journal that is of another name', 'journal = {arXiv Review}, volume = {2510.12345}'],
    ['an abstract', 'abstract = {As in arXiv:2510.12345.}'],
    ['no such month', 'eprint = {2513.12345}'],
  ])('not in %s', (_, fields) => expect(readEntry(fields)?.id).toBeUndefined());
});

describe('the arXiv id is found where programs put it into RIS', () => {
  const read = (lines: string) => readRis(`TY  - JOUR\nTI  - A\n${lines}\nER  - \n`).papers[0];

  it.each([
    ['Mendeley', 'JF  - arXiv\nVL  - abs/2510.12345'],
    ['a volume', 'VL  - abs/2510.12345'],
    ['a number of arXiv', 'AN  - 2510.12345\nPB  - arXiv'],
    ['EndNote', 'JA  - arXiv\nM1  - 2510.12345'],
    ['Zotero', 'N1  - arXiv:2510.12345 [cs]'],
    ['Zotero, of other data', 'N1  - _eprint: 2510.12345'],
  ])('%s', (_, lines) =>
    expect(read(lines)).toEqual({ line: 1, id: '2510.12345', title: 'A', annotations: {} }),
  );

  it.each([
    ['a number of another publisher', 'AN  - 2510.12345\nPB  - ACM'],
    ['a note that is a link', 'N1  - https://arxiv.org/abs/2510.12345'],
    ['a note that cites it', 'N1  - Compare arXiv:2510.12345'],
  ])('not in %s', (_, lines) => expect(read(lines)?.id).toBeUndefined());

  it('with the subject class that old ids have, as Papershelf itself writes it', () => {
    const old = paper({ id: 'math.GT/0309136' });
    expect(readRis(written(RIS, withKeys([old])).replaceAll('\r', '')).papers[0]?.id).toBe(old.id);
  });
});

describe('the arXiv id is found where programs put it into CSL-JSON', () => {
  const read = (item: object) => readCsl([{ title: 'A', ...item }], [1]).papers[0];

  it.each([
    ['Semantic Scholar, by way of Zotero', { 'container-title': 'ArXiv', volume: 'abs/2510.12345' }],
    ['a volume of arXiv', { 'container-title': 'arXiv', volume: '2510.12345' }],
    ['a number of arXiv', { publisher: 'arXiv', number: '2510.12345' }],
    ['a line of Zotero', { note: 'PMID: 1\n_eprint: 2510.12345' }],
    ['another', { note: 'arXiv:2510.12345 [cs]' }],
  ])('%s', (_, item) => {
    expect(read(item)).toEqual({ line: 1, id: '2510.12345', title: 'A', annotations: {} });
  });

  it.each([
    ['a volume of another journal', { 'container-title': 'Nature', volume: '2510.12345' }],
    ['a note that cites it', { note: 'Compare arXiv:2510.12345' }],
  ])('not in %s', (_, item) => expect(read(item)?.id).toBeUndefined());
});
