import { expect, it } from 'vitest';
import { ADDRESSES, handMade, parsedPage } from '../../support/pages';

const card = (id: string, title: string, rest = '') =>
  `<article><h3><a href="/papers/${id}">${title}</a></h3>${rest}</article>`;
const NEXT = card('2606.00009', 'Next', '<ul><li>4 authors</li></ul><span>·</span> <span>May 9</span>');
const NEXT_FIELDS = { id: '2606.00009', title: 'Next', authorCount: 4, publishedOn: '2026-05-09' };

const onSearch = (cards: string) => parsedPage(handMade(cards + NEXT), ADDRESSES.search);
const fieldsOf = (cards: string) => onSearch(cards).papers.map((paper) => paper.fields);

it('a card without a title is not saved, and its abstract is not mistaken for one', () => {
  const nameless = `<article><a href="/papers/2606.00001"><img src="/a.png"></a><a href="/papers/2606.00001">
    <p>One long abstract. In two sentences.</p></a><a href="/papers/2606.00001"><ul><li>7 authors</li></ul></a></article>`;
  const parsed = onSearch(nameless);
  expect(parsed.papers.map((paper) => paper.fields)).toEqual([NEXT_FIELDS]);
  expect(parsed.untitled).toBe(1);
});

it('a card without a link is saved under its title', () => {
  const linkless =
    '<article><h3>A Title</h3><p>It says. This.</p><ul><li>7 authors</li></ul><i>·</i><i>May 8</i></article>';
  expect(fieldsOf(linkless)).toEqual([
    {
      id: 'title:a-title',
      title: 'A Title',
      abstract: 'It says. This.',
      authorCount: 7,
      publishedOn: '2026-05-08',
    },
    NEXT_FIELDS,
  ]);
});

it('an advertisement is no paper', () => {
  const advertisement = `<article><h3>Get trending papers!</h3><p>In your inbox. Every day.</p>
    <a href="/subscribe"><img src="/x.png"> Subscribe</a><a href="/papers/subscribe">More</a></article>`;
  const parsed = onSearch(advertisement);
  expect(parsed.papers.map((paper) => paper.fields)).toEqual([NEXT_FIELDS]);
  expect(parsed.untitled).toBe(0);
});

it.each([
  ['an id of before 2007', 'hep-th/9901001'],
  ['an id of before 2015', '1402.0001'],
  ['an id of another form', 'hf-2031-00017'],
])('%s is kept', (_name, id) => {
  expect(fieldsOf(card(id, 'Old'))).toEqual([{ id, title: 'Old' }, NEXT_FIELDS]);
});

it('a version of a paper is not another paper', () => {
  const versions = card('2510.12345v2', 'One', '<a href="/papers/2510.12345#community"><svg></svg> 3</a>');
  expect(fieldsOf(versions)).toEqual([{ id: '2510.12345', title: 'One', comments: 3 }, NEXT_FIELDS]);
});

it('an invalid date is omitted and counted', () => {
  const parsed = onSearch(card('2606.00001', 'A', '<span>·</span> <span>2 days ago</span>'));
  expect(parsed.papers.map((paper) => paper.fields)).toEqual([{ id: '2606.00001', title: 'A' }, NEXT_FIELDS]);
  expect(parsed.unreadableDates).toBe(1);
});

it('an organization after the number of authors is no date', () => {
  const chip = '<a href="/acme"><img alt=""><span>1688 Labs</span></a>';
  const parsed = onSearch(card('2606.00001', 'A', `<li><div><div>·</div> 5 authors</div></li>${chip}`));
  expect(parsed.papers[0]?.fields).toEqual({
    id: '2606.00001',
    title: 'A',
    authorCount: 5,
    organization: '1688 Labs',
  });
  expect(parsed.unreadableDates).toBe(0);
});
