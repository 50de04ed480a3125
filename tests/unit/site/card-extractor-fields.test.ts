import { expect, it } from 'vitest';
import { ADDRESSES, handMade, parsedPage } from '../../support/pages';

const card = (id: string, title: string, rest = '') =>
  `<article><h3><a href="/papers/${id}">${title}</a></h3>${rest}</article>`;
const NEXT = card('2606.00009', 'Next', '<ul><li>4 authors</li></ul><span>·</span> <span>May 9</span>');
const NEXT_FIELDS = { id: '2606.00009', title: 'Next', authorCount: 4, publishedOn: '2026-05-09' };

const onSearch = (cards: string) => parsedPage(handMade(cards + NEXT), ADDRESSES.search);
const fieldsOf = (cards: string) => onSearch(cards).papers.map((paper) => paper.fields);

it('an abstract that begins with the title is the abstract', () => {
  const abstract = 'TextArena is a collection of games. It grows.';
  for (const rest of [
    `<p>${abstract}</p>`,
    `<a href="/papers/2504.11442"><span class="highlight">TextArena</span>${abstract.slice(9)}</a>`,
  ])
    expect(fieldsOf(card('2504.11442', 'TextArena', rest))[0]).toEqual({
      id: '2504.11442',
      title: 'TextArena',
      abstract,
    });
});

it('a link around title and abstract gives both', () => {
  const link = '<article><a href="/papers/2606.00001"><h3>Whole! Card</h3><p>One. Two.</p></a></article>';
  expect(fieldsOf(link)).toEqual([
    { id: '2606.00001', title: 'Whole! Card', abstract: 'One. Two.' },
    NEXT_FIELDS,
  ]);
});

it('a person and the pictures of authors are neither organization nor thumbnail', () => {
  const people = `<div>Submitted by <a href="/akhaliq"><img src="/ak.png"> akhaliq</a></div>
    <a href="/papers/2606.00001"><ul><li title="ada"><img src="/ada.png"></li><li>1 authors</li></ul></a>
    <ul><li><a href="/ada"><img src="/ada.png"> Ada</a></li></ul><a href="/grace"><img src="/g.png"></a>`;
  expect(fieldsOf(card('2606.00001', 'A', people))[0]).toEqual({
    id: '2606.00001',
    title: 'A',
    authorCount: 1,
    submittedBy: 'akhaliq',
  });
});

it('a paper that an abstract links to has no card', () => {
  const abstract = '<p>We extend <a href="/papers/2401.00001">Base</a>. It works.</p>';
  const fields = { id: '2606.00001', title: 'A', abstract: 'We extend Base. It works.' };
  expect(fieldsOf(card('2606.00001', 'A', abstract))).toEqual([fields, NEXT_FIELDS]);
  expect(fieldsOf(card('2606.00001', 'A', abstract).replaceAll('article', 'div'))).toEqual([
    fields,
    NEXT_FIELDS,
  ]);
});

it('URLs that are unsafe to open are omitted', () => {
  const cards = card('2606.00001', 'A', '<a href="/papers/2606.00001"><img src="javascript:alert(1)"></a>');
  expect(fieldsOf(cards)[0]).toEqual({ id: '2606.00001', title: 'A' });
});
