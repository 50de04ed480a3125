import { expect, it } from 'vitest';
import { ADDRESSES, factsOn, listingDocument } from '../../support/pages';
import { BARE, FULL, LISTINGS, OF_LAB } from '../../support/site-records';

const FULL_FACTS = {
  id: FULL.id,
  title: 'Sparse Circuits in Dense Models',
  abstract: 'We look at sparse circuits. They are everywhere.',
  authors: ['Ada Lovelace', 'Grace Hopper'],
  authorCount: 2,
  publishedOn: '2026-06-20',
  upvotes: 117,
  comments: 2,
  submittedBy: 'akhaliq',
  githubUrl: 'https://github.com/o/r',
  githubStars: 86_149,
  projectUrl: 'https://o.github.io/r',
  aiSummary: 'Circuits are sparse.',
  keywords: ['circuits', 'sparsity'],
  thumbnailUrl: FULL.thumbnail,
};
const LAB_FACTS = {
  id: OF_LAB.id,
  title: OF_LAB.title,
  abstract: OF_LAB.abstract,
  authors: ['Alan Turing'],
  authorCount: 1,
  publishedOn: '2024-10-04',
  upvotes: 0,
  organization: 'Acme 2 Labs',
};
const BARE_FACTS = { id: BARE.id, title: BARE.title, authorCount: 3 };

it.each([
  ['daily 2024', LISTINGS.daily2024, ADDRESSES.daily, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
  ['daily 2026', LISTINGS.daily2026, ADDRESSES.daily, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
  ['weekly', LISTINGS.weekly, ADDRESSES.weekly, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
  ['trending', LISTINGS.trending, ADDRESSES.trending, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
  ['search', LISTINGS.search, ADDRESSES.search, [FULL_FACTS, BARE_FACTS]],
])('%s: the data alone gives every field, of a search its results only', (_name, listing, url, facts) => {
  const document = listingDocument(listing, { json: 'whole' });
  for (const card of [...document.querySelectorAll('article')]) card.remove();
  expect(factsOn(document, url)).toEqual(facts);
});
