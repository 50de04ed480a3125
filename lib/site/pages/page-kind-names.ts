/** The kinds of page the site has for papers, by name; what each of them is, `kinds.ts` says. */
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
