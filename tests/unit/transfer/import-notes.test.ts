import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../lib/transfer/import/bibtex';
import { readRis } from '../../../lib/transfer/import/ris';

describe('a note of BibTeX', () => {
  const noteOf = (fields: string) => readBibtex(`@misc{a,\n  ${fields},\n}`).papers[0]?.annotations.note;

  it('keeps its lines and its Markdown', () => {
    const note =
      "- point *one*\n- point two\n  - below it\n\n---\n\n~~no~~ ~5\n\n```\nlet a = ''\n  b --a\n```";
    expect(noteOf(`comment = {${note}\n}`)).toBe(note);
  });

  it('is otherwise read as LaTeX', () => {
    expect(
      noteOf(String.raw`annote = {G{\"o}del: 5\% in Fig.~3 \emph{of}
      the ${'$'}\alpha${'$'} paper
      \LaTeX

      Then.}`),
    ).toBe('Gödel: 5% in Fig. 3 of\nthe $\\alpha$ paper\nLaTeX\n\nThen.');
  });

  it('may be of any user of JabRef', () => {
    expect(noteOf('comment-ada = {Hers},\n  comment = {Ours},\n  comment-kurt = {His}')).toBe(
      'Ours\n\nHers\n\nHis',
    );
  });
});

describe('a note of Zotero', () => {
  const noteOf = (html: string) =>
    readRis(`TY  - GEN\nTI  - A\nN1  - ${html}\nER  - \n`).papers[0]?.annotations.note;
  const data = '%7B%22uri%22%3A'.repeat(500);

  it('made of annotations is text, however long its tags are', () => {
    expect(
      noteOf(
        `<div data-citation-items="${data}" data-schema-version="9"><ul class="${data}"><li data-x="${data}">` +
          `<span class="highlight" data-annotation="${data}">“the text”</span> (Doe, 2017, p. 1)</li></ul></div>`,
      ),
    ).toBe('- “the text” (Doe, 2017, p. 1)');
  });
});
