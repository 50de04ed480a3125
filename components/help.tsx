import { Dialog } from './dialog';

const KEYS: readonly [keys: string, act: string][] = [
  ['↑ ↓', 'move between papers (also Ctrl+P, Ctrl+N)'],
  ['Enter', 'open the paper; with Ctrl in the background'],
  ['Space', 'show the whole abstract'],
  ['B', 'bookmark'],
  ['L', 'add to a reading list'],
  ['P', 'open the PDF'],
  ['C', 'copy the citation as BibTeX'],
  ['E', 'export what is shown'],
  ['/', 'back to the search field'],
  ['Esc', 'clear the search, then close'],
];

/** How to search, and the keys. */
export function Help() {
  return (
    <Dialog title="Help">
      <p>
        Type words of the title, the abstract, an author, an organization or a keyword. All of them must
        occur; the last may be unfinished, and a typo is forgiven.
      </p>
      <p>Letters act on the paper that has the focus; press ↓ in the search field to get to the first.</p>
      <dl>
        {KEYS.map(([keys, act]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
