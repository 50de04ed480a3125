import { QUERY_HELP } from '../../../lib/search/query-language/help';
import { focusSearchField } from '../rows/row-focus';
import { useApp } from '../state/app-context';
import { Dialog } from './dialog';

const KEYS: readonly [keys: string, act: string][] = [
  ['↑ ↓', 'move between papers (also Ctrl+P, Ctrl+N)'],
  ['Tab', 'take what is offered under the search field'],
  ['Enter', 'open the paper; with Ctrl in the background'],
  ['Space', 'show the whole abstract'],
  ['B', 'bookmark'],
  ['L', 'add to reading lists'],
  ['S', 'to read, reading, read, none'],
  ['T', 'tags'],
  ['N', 'note'],
  ['H', 'hide, or stop hiding'],
  ['X', 'select; with Shift and ↑ ↓ several, Ctrl+A all'],
  ['Alt+↑ ↓', 'move the paper on the list that is shown'],
  ['P', 'open the PDF'],
  ['C', 'copy the citation as BibTeX'],
  ['E', 'export what is shown'],
  ['/', 'back to the search field'],
  ['Esc', 'clear the search, then close'],
];

/** How to search, with examples to be tried out, and the keys. */
export function Help() {
  return (
    <Dialog title="Help">
      <p>
        Type words of the title, the abstract, an author, an organization or a keyword. All of them must
        occur; the last may be unfinished, and a typo is forgiven. For more, try an example:
      </p>
      {QUERY_HELP.map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {rows.map(({ description, examples }) => (
              <div key={description}>
                <dt>{description}</dt>
                <dd>
                  {examples.map((query) => (
                    <Example query={query} key={query} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h3>Keys</h3>
        <p>
          Letters act on the paper that has the focus, or on all that are selected; press ↓ in the search
          field to get to the first.
        </p>
        <dl class="keys">
          {KEYS.map(([keys, act]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{act}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}

function Example({ query }: { query: string }) {
  const { state } = useApp();
  const tryOut = (button: HTMLElement) => {
    // Closed first, since it gives the focus back to where that was before.
    button.closest('dialog')?.close();
    state.search({ query });
    focusSearchField(query);
  };
  return (
    <button
      type="button"
      class="example"
      title="Search for this"
      onClick={(event) => tryOut(event.currentTarget)}
    >
      {query}
    </button>
  );
}
