import { expect, it } from 'vitest';
import { ADDRESSES, fieldsOn, listingDocument } from '../../support/pages';
import { BARE, FULL, LISTINGS, OF_LAB } from '../../support/site-records';

const FULL_FIELDS = {
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
const LAB_FIELDS = {
  id: OF_LAB.id,
  title: OF_LAB.title,
  abstract: OF_LAB.abstract,
  authors: ['Alan Turing'],
  authorCount: 1,
  publishedOn: '2024-10-04',
  upvotes: 0,
  organization: 'Acme 2 Labs',
};
const BARE_FIELDS = { id: BARE.id, title: BARE.title, authorCount: 3 };

it.each([
  ['daily 2024', LISTINGS.daily2024, ADDRESSES.daily, [FULL_FIELDS, LAB_FIELDS, BARE_FIELDS]],
  ['daily 2026', LISTINGS.daily2026, ADDRESSES.daily, [FULL_FIELDS, LAB_FIELDS, BARE_FIELDS]],
  ['weekly', LISTINGS.weekly, ADDRESSES.weekly, [FULL_FIELDS, LAB_FIELDS, BARE_FIELDS]],
  ['trending', LISTINGS.trending, ADDRESSES.trending, [FULL_FIELDS, LAB_FIELDS, BARE_FIELDS]],
  ['search', LISTINGS.search, ADDRESSES.search, [FULL_FIELDS, BARE_FIELDS]],
])('%s: the data alone gives every field, of a search its results only', (_name, listing, url, fields) => {
  const document = listingDocument(listing, { json: 'whole' });
  for (const card of [...document.querySelectorAll('article')]) card.remove();
  expect(fieldsOn(document, url)).toEqual(fields);
});
