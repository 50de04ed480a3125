import { describe, expect, it } from 'vitest';
import { noteHtml } from '../../../lib/transfer/send/note-html';
import { zoteroCreators } from '../../../lib/transfer/send/zotero-creators';
import { zoteroItem } from '../../../lib/transfer/send/zotero-items';
import { paper } from '../../support/export-papers';

describe('an item', () => {
  it('has all known fields', () => {
    const known = paper({
      id: '2510.12345',
      title: 'R&B:  Domain Regrouping',
      authors: ['Albert Ge', 'Gemma Team'],
      publishedOn: '2025-10-14',
      abstract: 'It is 64% better.',
      keywords: ['LoRA', 'data mixing'],
    });
    const annotations = { tags: ['Data Mixing'], note: 'A <b>', listNote: 'for Ada' };
    expect(zoteroItem({ paper: known, citationKey: 'ge2025', annotations })).toEqual({
      id: '2510.12345',
      itemType: 'preprint',
      title: 'R&B: Domain Regrouping',
      creators: [
        { creatorType: 'author', firstName: 'Albert', lastName: 'Ge' },
        { creatorType: 'author', lastName: 'Gemma Team', fieldMode: 1 },
      ],
      abstractNote: 'It is 64% better.',
      date: '2025-10-14',
      url: 'https://arxiv.org/abs/2510.12345',
      DOI: '10.48550/arXiv.2510.12345',
      repository: 'arXiv',
      archiveID: 'arXiv:2510.12345',
      extra: 'arXiv:2510.12345',
      tags: [{ tag: 'Data Mixing' }, { tag: 'LoRA' }],
      notes: [{ note: '<p>A &lt;b&gt;</p>' }, { note: '<p>for Ada</p>' }],
      attachments: [],
    });
  });

  it('omits unknown fields', () => {
    const unknown = paper({ id: 'title:a-title', authorCount: 5 });
    expect(zoteroItem({ paper: unknown, citationKey: 'a', annotations: { note: ' ' } })).toEqual({
      id: 'title:a-title',
      itemType: 'preprint',
      title: 'A Title',
      creators: [],
      tags: [],
      notes: [],
      attachments: [],
    });
  });

  it('of a paper that is not on arXiv has no arXiv fields, and links to the site', () => {
    const item = zoteroItem({ paper: paper({ id: 'some_id.7' }), citationKey: 'a', annotations: {} });
    expect(item.url).toBe('https://huggingface.co/papers/some_id.7');
    expect(JSON.stringify(item)).not.toMatch(/arxiv/i);
  });
});

const person = (firstName: string, lastName: string) => ({ creatorType: 'author', firstName, lastName });
const single = (lastName: string) => ({ creatorType: 'author', lastName, fieldMode: 1 });

it.each([
  ['Wei Wang', person('Wei', 'Wang')],
  ['Laurens van der Maaten', person('Laurens', 'van der Maaten')],
  ['Jean de la Fontaine', person('Jean', 'de la Fontaine')],
  ['Van Tran', person('Van', 'Tran')],
  ['van Gogh', person('van', 'Gogh')],
  ['José Luis García Márquez', person('José Luis García', 'Márquez')],
  ['Antonio Laverghetta Jr.', person('Antonio, Jr.', 'Laverghetta')],
  ['Hal Daumé III', person('Hal, III', 'Daumé')],
  ['Jan van Dam Jr.', person('Jan, Jr.', 'van Dam')],
  ['yuelin bai', person('yuelin', 'bai')],
  ['Yang', single('Yang')],
  ['Qwen Team', single('Qwen Team')],
  ['LG AI Research', single('LG AI Research')],
  ['Smith, John', single('Smith, John')],
  ['王伟', single('王伟')],
  ['  ', undefined],
])('the author %s', (name, creator) => {
  expect(zoteroCreators([name])).toEqual(creator ? [creator] : []);
});

it.each([
  ['one line', '<p>one line</p>'],
  ['two\r\nlines\n\n\nand more', '<p>two<br>lines</p><p>and more</p>'],
  ['<img src=x onerror="a()"> & \'', "<p>&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; '</p>"],
])('the note %j', (note, html) => {
  expect(noteHtml(note)).toBe(html);
});
