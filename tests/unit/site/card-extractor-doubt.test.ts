import { describe, expect, it } from 'vitest';
import { ADDRESSES, factsOn, handMade } from '../../support/pages';

const ID = '2606.00001';
const PATH = `/papers/${ID}`;
const factsOf = (card: string, url = ADDRESSES.daily) => factsOn(handMade(card), url);
const card = (rest: string) => `<article><h3><a href="${PATH}">A Title</a></h3>${rest}</article>`;
const TITLE = { id: ID, title: 'A Title' };

/** Found by the mutation test: what a reader took for certain, and what is certain. */
describe('what is in doubt is left out', () => {
  it.each<[string, string, object]>([
    ['a mark beside the title is no part of it', `<h3>New <a href="${PATH}">A Title</a></h3>`, TITLE],
    [
      'a title said twice in one heading is one',
      `<h3><a href="${PATH}">A Title</a><a href="${PATH}">A Title</a></h3>`,
      TITLE,
    ],
    [
      'what a card calls its parts is no title',
      `<a href="${PATH}"><h4>Abstract</h4><h3>A Title</h3></a>`,
      TITLE,
    ],
  ])('%s', (_name, inner, facts) => {
    expect(factsOf(`<article>${inner}</article>`)).toEqual([facts]);
  });

  it.each<[string, string, object]>([
    ['one of several numbers at a vote', '<label><div>7</div><div>86.1k</div></label>', TITLE],
    [
      'the number at another link within a vote',
      `<label>5<a href="/x">9</a></label>`,
      { ...TITLE, upvotes: 5 },
    ],
    [
      'words beside the name of an organization',
      '<a href="/acme"><img alt=""><span>Acme</span><b>Team</b></a>',
      TITLE,
    ],
    ['a paragraph around several parts', '<p><span>One. Two.</span><span>Three. Four.</span></p>', TITLE],
    ['a short sentence where no summary stands', '<p>Read by 12 people.</p>', TITLE],
    [
      'the stars beside a mark that stands in a vote',
      '<label><svg viewBox="0 0 256 250"></svg><div>7</div></label>',
      { ...TITLE, upvotes: 7 },
    ],
  ])('%s', (_name, rest, facts) => {
    expect(factsOf(card(rest))).toEqual([facts]);
  });

  it('a heading that leads elsewhere on the site is no paper', () => {
    const teaser = '<article><h3><a href="/blog/a">News</a></h3><i>·</i><i>Jun 3</i></article>';
    expect(factsOf(card('') + teaser)).toEqual([TITLE]);
  });

  it('a card within a card keeps its own, though no link names its paper', () => {
    const inner = '<article><h3>Other</h3><ul><li>9 authors</li></ul></article>';
    expect(factsOf(`<article>${inner}<div><h3><a href="${PATH}">A Title</a></h3></div></article>`)).toEqual([
      { id: 'title:other', title: 'Other', authorCount: 9 },
      TITLE,
    ]);
  });

  it('a list of authors that cannot be whole', () => {
    const authors = [{ name: 'Ada' }, { name: 7 }];
    const dailyPapers = [{ paper: { id: ID, title: 'A Title', authors } }];
    expect(factsOn(handMade(card(''), { dailyPapers }), ADDRESSES.daily)).toEqual([
      { ...TITLE, authorCount: 2 },
    ]);
  });
});

it('reads absolute addresses like those within the site', () => {
  const rest = `<a href="/login?next=%2Fpapers%2F${ID}"><div>7</div></a><a href="/acme"><img alt=""> Acme</a>`;
  const absolute = card(rest).replaceAll('href="/', 'href="https://huggingface.co/');
  expect(factsOf(absolute)).toEqual([{ ...TITLE, upvotes: 7, organization: 'Acme' }]);
});

it('cards in paragraphs are cards', () => {
  expect(factsOf(`<p>${card('<ul><li>4 authors</li></ul>')}</p>`)).toEqual([{ ...TITLE, authorCount: 4 }]);
});
