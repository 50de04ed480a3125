/** The names of the site's kinds of pages about papers; `page-kinds.ts` defines them. */
export const PAGE_KIND_NAMES = [
  'daily',
  'weekly',
  'monthly',
  'trending',
  'search',
  'owner',
  'paper',
] as const;

export type PageKindName = (typeof PAGE_KIND_NAMES)[number];
