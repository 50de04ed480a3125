/** What the user can do with a paper on its card, with the names of the buttons. */
export const CARD_ACTIONS = {
  bookmark: 'Bookmark',
  list: 'Add to list',
  'to-read': 'To read',
  read: 'Read',
  hidden: 'Hide',
} as const;

export type CardAction = keyof typeof CARD_ACTIONS;
