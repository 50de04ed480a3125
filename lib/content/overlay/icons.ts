const RING = 'M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12z';
const STAR = 'M10 3l2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5z';

/** What badges and buttons show: outlines and, second, filled shapes. */
export const ICONS = {
  new: [RING],
  saved: ['M5.5 10.5l3 3 6-6.5'],
  bookmark: [STAR],
  bookmarked: [STAR, STAR],
  'to-read': [RING, 'M10 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4z'],
  reading: [RING, 'M10 4a6 6 0 0 1 0 12z'],
  read: [RING, RING],
  hidden: [RING, 'M6 14l8-8'],
  list: ['M4 6h9M4 10h9M4 14h5M14 11v6M11 14h6'],
  close: ['M6 6l8 8M14 6l-8 8'],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof ICONS;
