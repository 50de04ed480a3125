import { expect, it } from 'vitest';
import { extractFromText } from '../../../lib/site/capture/text-extractor';
import { visibleLines } from '../../../lib/site/capture/visible-text';
import { handMade } from '../../support/pages';

const ABSTRACT = `${'It is as long as any abstract. '.repeat(4)}It ends.`;
const A = `Paper A\n${ABSTRACT}`;
const B = 'Paper B\nAnother abstract. Of two sentences.\n• 9 authors\n·\nMay 9';
const B_CARD = {
  reader: 'text',
  title: 'Paper B',
  blurb: 'Another abstract. Of two sentences.',
  authorCount: '• 9 authors',
  date: 'May 9',
};

it.each([
  ['author count, dot and date', '• 5 authors\n·\nMay 8', { authorCount: '• 5 authors', date: 'May 8' }],
  ['all on one line', '5 authors · May 8 3', { authorCount: '5 authors', date: 'May 8', comments: '3' }],
  [
    'dot and date on one line',
    '5 authors\n· May 8, 2025 3',
    { authorCount: '5 authors', date: 'May 8, 2025', comments: '3' },
  ],
  ['an organization', 'Acme Labs\n·\nMay 8', { organization: 'Acme Labs', date: 'May 8' }],
  ['no date', '5 authors', { authorCount: '5 authors' }],
  ['no authors', '·\nMay 8', { date: 'May 8' }],
  ['no authors, on one line', '· May 8', { date: 'May 8' }],
  [
    'the text of the narrow half',
    '5 authors\n·\nPublished on May 8, 2026\nUpvote 7 GitHub 86.1k arXiv Page',
    { authorCount: '5 authors', date: 'Published on May 8, 2026' },
  ],
  ['a date that is none', '5 authors\n·\nyesterday', { authorCount: '5 authors', date: 'yesterday' }],
])('a card may end with %s, the next one keeps its own', (_name, end, fields) => {
  const [first, ...rest] = extractFromText(`${A}\n${end}\n${B}`);
  expect(first).toEqual({
    reader: 'text',
    title: 'Paper A',
    blurb: ABSTRACT,
    ...fields,
  });
  expect(rest).toEqual([B_CARD]);
});

it('the text below one daily card is not the title of the next', () => {
  const cards =
    'Paper A\n· 5 authors\n1688 Labs 3\n86.1k\nSubmitted by\nada\n94\nIs it so? Paper B\n· 7 authors';
  expect(extractFromText(cards)).toEqual([
    { reader: 'text', title: 'Paper A', authorCount: '· 5 authors' },
    { reader: 'text', title: 'Is it so? Paper B', authorCount: '· 7 authors' },
  ]);
});

it('a summary without a full stop is not the title of a card with a date', () => {
  expect(extractFromText(`${B}\nPaper C\nA SUMMARY IN CAPITALS\n3 authors\n·\nMay 7`)[1]).toMatchObject({
    title: 'Paper C',
  });
});

it('text of the site is not mistaken for a title', () => {
  const above =
    'new Get trending papers in your email inbox! Subscribe\nDaily Papers\nJun 22\n117\nSubmitted by\nakhaliq';
  expect(extractFromText(`${above}\n${A}\n5 authors\nJun 21 - Jun 27\n-\nUpvote 3\n${B}`)).toMatchObject([
    { title: 'Paper A' },
    B_CARD,
  ]);
});

it.each([
  ['a summary of one sentence', 'March 7\nThis is a summary.\n3 authors'],
  ['a paragraph', `March 7\n${'long words '.repeat(30)}\n3 authors`],
])('%s is no title, even when the title is unknown', (_name, text) => {
  expect(extractFromText(`${B}\n${text}`)).toEqual([B_CARD]);
});

it('finds nothing where there are no cards', () => {
  expect(extractFromText('')).toEqual([]);
  expect(extractFromText('Daily Papers\nJun 22\nNo papers on this day.')).toEqual([]);
});

it('visible lines omit code and controls, and keep a line of text together', () => {
  const body =
    '<script>1</script><button>B</button><p>a <b>b</b>c<br>d</p><div hidden>h</div><svg><text>s</text></svg>e';
  expect(visibleLines(handMade(body).querySelector('.cards') ?? handMade('').body)).toEqual([
    'a bc',
    'd',
    'e',
  ]);
});
