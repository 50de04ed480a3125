import type { HardPaper } from './hard-paper';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Very long, very short, unknown; and every kind of id. */
export const HARD_LENGTHS_AND_IDS: readonly HardPaper[] = [
  { title: 'x', abstract: 'y' },
  { title: '?', abstract: '!' },
  { title: '.', abstract: '...' },
  { title: '0', abstract: '1' },
  { title: 'word '.repeat(400), abstract: 'A long abstract goes on. '.repeat(800) },
  { title: LETTERS.repeat(40), abstract: LETTERS.repeat(200) },
  { title: '长'.repeat(500), abstract: '文'.repeat(4000) },
  { title: '🚀'.repeat(200), abstract: '🤗'.repeat(1000) },
  {
    title: 'Six hundred authors',
    authors: Array.from(
      { length: 664 },
      (_, at) => `Author ${'ABCDEFGHKL'[at % 10]}${LETTERS[at % 26]} Name${LETTERS[Math.floor(at / 26)]}`,
    ),
  },
  { title: 'Authors of long names', authors: [`${'Given '.repeat(40)}Family`, LETTERS.repeat(10)] },
  {
    title: 'Nothing known but the title',
    id: 'title:nothing-known-but-the-title',
    publishedOn: undefined,
    authors: undefined,
  },
  { title: 'No date', publishedOn: undefined },
  { title: 'No date and no authors', publishedOn: undefined, authors: undefined },
  { title: 'No authors but their number', authors: undefined },
  { title: 'No abstract', abstract: undefined },
  { title: 'The first day of a year', publishedOn: '2025-01-01' },
  { title: 'The last day of a year', publishedOn: '2024-12-31' },
  { title: 'A leap day', publishedOn: '2024-02-29' },
  { title: 'A paper of the last century', publishedOn: '1992-08-14', id: 'hep-th/9208046' },
  { title: 'Four digits behind the dot', publishedOn: '2007-04-02', id: '0704.0001' },
  { title: 'Zeros in the id', publishedOn: '2009-01-05', id: '0901.0010' },
  { title: 'An id like a number', publishedOn: '2015-01-10', id: '1501.00010' },
  { title: 'An id of 2026', publishedOn: '2026-06-17', id: '2606.99999' },
  { title: 'An old id with a subject class', publishedOn: '2003-09-08', id: 'math.GT/0309136' },
  { title: 'An old id with a hyphen', publishedOn: '2001-12-01', id: 'cond-mat/0112017' },
  { title: 'An old id of computer science', publishedOn: '2001-12-12', id: 'cs/0112017' },
  { title: 'An id of the site', id: 'some_id.7' },
  { title: 'Another id of the site', id: 'a1B2c3D4-e5' },
  { title: '视觉模型', id: 'title:视觉模型' },
  { title: 'Known by its title: R&B 50%', id: 'title:known-by-its-title-r-b-50' },
  { title: '"Known", by its {title}', id: 'title:known-by-its-title', publishedOn: '2025-03-01' },
  { title: 'The same key: attention', authors: ['Wei Wang'], publishedOn: '2025-05-01' },
  { title: 'The same key, again', authors: ['Li Wang'], publishedOn: '2025-06-01' },
  {
    title: 'The same key for the third time',
    id: 'title:the-same-key-for-the-third-time',
    authors: ['Bo Wang'],
    publishedOn: '2025-07-01',
  },
];
