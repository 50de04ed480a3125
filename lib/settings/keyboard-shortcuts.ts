/** A keyboard shortcut: the one place where a key, its action and its name in the help stand together. */
export interface Shortcut {
  /** As it is shown: `B`, `Ctrl+Enter`, `Space`. */
  key: string;
  /** What it does, as the help says it. */
  label: string;
  /** Another key for the same. */
  alias?: string;
}

/** What keys do with the paper that has the focus in the popup or the library, or with all that are selected. */
export const ROW_SHORTCUTS = {
  open: { key: 'Enter', label: 'open the paper' },
  openInBackground: { key: 'Ctrl+Enter', label: 'open the paper in a background tab' },
  toggleAbstract: { key: 'Space', label: 'show the whole abstract' },
  bookmark: { key: 'B', label: 'bookmark' },
  lists: { key: 'L', label: 'add to reading lists' },
  status: { key: 'S', label: 'to read, reading, read, none' },
  tags: { key: 'T', label: 'tags' },
  note: { key: 'N', label: 'note' },
  hide: { key: 'H', label: 'hide or unhide' },
  select: { key: 'X', label: 'select; with Shift and ↑ ↓ several' },
  selectAll: { key: 'Ctrl+A', label: 'select all that are shown' },
  openPdf: { key: 'P', label: 'open the PDF' },
  copyCitation: { key: 'C', label: 'copy the citation as BibTeX' },
  export: { key: 'E', label: 'export the results or the selection' },
} satisfies Record<string, Shortcut>;

export type RowAction = keyof typeof ROW_SHORTCUTS;

/** Keys for going around in the popup and the library. */
export const NAVIGATION_SHORTCUTS = {
  move: { key: '↑ ↓', label: 'move between papers (also Ctrl+P, Ctrl+N)' },
  moveUp: { key: 'Alt+↑', label: 'move the paper up on its list' },
  moveDown: { key: 'Alt+↓', label: 'move the paper down on its list' },
  complete: { key: 'Tab', label: 'accept a suggestion under the search field' },
  search: { key: '/', label: 'back to the search field' },
  help: { key: '?', label: 'help' },
  escape: { key: 'Esc', label: 'clear the search or the selection, then close' },
} satisfies Record<string, Shortcut>;

/** What keys do on a page of the site, once they are switched on in the settings. */
export const PAGE_SHORTCUTS = {
  next: { key: 'J', label: 'next paper' },
  previous: { key: 'K', label: 'previous paper' },
  nextNew: { key: 'N', label: 'next new paper' },
  bookmark: { key: 'B', label: 'bookmark' },
  list: { key: 'L', label: 'add to a reading list' },
  'to-read': { key: 'T', label: 'to read' },
  read: { key: 'R', label: 'read' },
  hidden: { key: 'H', label: 'hide' },
  undo: { key: 'Z', label: 'undo', alias: 'U' },
} satisfies Record<string, Shortcut>;

export type PageAction = keyof typeof PAGE_SHORTCUTS;

const KEY_NAMES: Readonly<Record<string, string>> = { Space: ' ', Esc: 'Escape' };

/** A key as events name it, with Ctrl before it where it is pressed too: `b`, `ctrl+Enter`, a blank. */
function eventKey(shown: string): string {
  const [key = '', modifier] = shown.split('+').reverse();
  const name = KEY_NAMES[key] ?? (key.length === 1 ? key.toLowerCase() : key);
  return modifier ? `ctrl+${name}` : name;
}

/** The actions of a table by their keys, as events name them; aliases included. */
export function actionsByKey<A extends string>(shortcuts: Record<A, Shortcut>): ReadonlyMap<string, A> {
  const entries = Object.entries(shortcuts) as [A, Shortcut][];
  return new Map(
    entries.flatMap(([action, { key, alias }]) =>
      [key, alias].flatMap((each): [string, A][] => (each ? [[eventKey(each), action]] : [])),
    ),
  );
}

/** A button's title with its key: "Bookmark (B)". */
export function withKey(title: string, { key }: Shortcut): string {
  return `${title} (${key})`;
}
