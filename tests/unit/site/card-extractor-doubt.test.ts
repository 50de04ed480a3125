import { describe, expect, it } from 'vitest';
import { ADDRESSES, fieldsOn, handMade } from '../../support/pages';

const ID = '2606.00001';
const PATH = `/papers/${ID}`;
const fieldsOf = (card: string, url = ADDRESSES.daily) => fieldsOn(handMade(card), url);
const card = (rest: string) => `<article><h3><a href="${PATH}">A Title</a></h3>${rest}</article>`;
const TITLE = { id: ID, title: 'A Title' };

/** Found by the mutation test: uncertain values that an extractor once accepted. */
describe('what is uncertain is omitted', () => {
  it.each<[string, string, object]>([
    ['a label beside the title is no part of it', `<h3>New <a href="${PATH}">A Title</a></h3>`, TITLE],
    [
      'a title twice in one heading is one',
      `<h3><a href="${PATH}">A Title</a><a href="${PATH}">A Title</a></h3>`,
      TITLE,
    ],
    [
      'the heading of a part of a card is no title',
      `<a href="${PATH}"><h4>Abstract</h4><h3>A Title</h3></a>`,
      TITLE,
    ],
  ])('%s', (_name, inner, fields) => {
    expect(fieldsOf(`<article>${inner}</article>`)).toEqual([fields]);
  });

  it.each<[string, string, object]>([
    ['one of several numbers at a vote', '<label><div>7</div><div>86.1k</div></label>', TITLE],
    [
      'the number at another link within a vote',
      `<label>5<a href="/x">9</a></label>`,
      { ...TITLE, upvotes: 5 },
    ],
    [
      'text beside the name of an organization',
      '<a href="/acme"><img alt=""><span>Acme</span><b>Team</b></a>',
      TITLE,
    ],
    ['a paragraph around several parts', '<p><span>One. Two.</span><span>Three. Four.</span></p>', TITLE],
    ['a short sentence where there is no summary', '<p>Read by 12 people.</p>', TITLE],
    [
      'the stars beside a logo within a vote',
      '<label><svg viewBox="0 0 256 250"></svg><div>7</div></label>',
      { ...TITLE, upvotes: 7 },
    ],
  ])('%s', (_name, rest, fields) => {
    expect(fieldsOf(card(rest))).toEqual([fields]);
  });

  it('a heading that links elsewhere on the site is no paper', () => {
    const teaser = '<article><h3><a href="/blog/a">News</a></h3><i>·</i><i>Jun 3</i></article>';
    expect(fieldsOf(card('') + teaser)).toEqual([TITLE]);
  });

  it('a card within a card keeps its own fields, though no link has its id', () => {
    const inner = '<article><h3>Other</h3><ul><li>9 authors</li></ul></article>';
    expect(fieldsOf(`<article>${inner}<div><h3><a href="${PATH}">A Title</a></h3></div></article>`)).toEqual([
      { id: 'title:other', title: 'Other', authorCount: 9 },
      TITLE,
    ]);
  });

  it('an incomplete list of authors', () => {
    const authors = [{ name: 'Ada' }, { name: 7 }];
    const dailyPapers = [{ paper: { id: ID, title: 'A Title', authors } }];
    expect(fieldsOn(handMade(card(''), { dailyPapers }), ADDRESSES.daily)).toEqual([
      { ...TITLE, authorCount: 2 },
    ]);
  });
});

it('absolute URLs are handled like relative ones', () => {
  const rest = `<a href="/login?next=%2Fpapers%2F${ID}"><div>7</div></a><a href="/acme"><img alt=""> Acme</a>`;
  const absolute = card(rest).replaceAll('href="/', 'href="https://huggingface.co/');
  expect(fieldsOf(absolute)).toEqual([{ ...TITLE, upvotes: 7, organization: 'Acme' }]);
});

it('cards in paragraphs are cards', () => {
  expect(fieldsOf(`<p>${card('<ul><li>4 authors</li></ul>')}</p>`)).toEqual([{ ...TITLE, authorCount: 4 }]);
});
