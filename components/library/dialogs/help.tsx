import { QUERY_HELP } from '../../../lib/search/query-language/help';
import {
  NAVIGATION_SHORTCUTS,
  PAGE_SHORTCUTS,
  ROW_SHORTCUTS,
  type Shortcut,
} from '../../../lib/settings/keyboard-shortcuts';
import { focusSearchField } from '../rows/row-focus';
import { useApp } from '../state/app-context';
import { Dialog } from './dialog';

const KEYS: readonly Shortcut[] = [...Object.values(ROW_SHORTCUTS), ...Object.values(NAVIGATION_SHORTCUTS)];

/** How to search, with examples to try out, and the keyboard shortcuts. */
export function Help() {
  return (
    <Dialog title="Help">
      <p>
        Type words of the title, the abstract, an author, an organization or a keyword. All of them must
        occur; the last may be unfinished, and typos are forgiven. Click an example to try it:
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
        <h3>Keyboard shortcuts</h3>
        <p>
          Letters act on the paper that has the focus, or on all that are selected. Press ↓ in the search
          field to get to the first.
        </p>
        <Keys shortcuts={KEYS} />
      </section>
      <section>
        <h3>On Hugging Face pages</h3>
        <p>Once they are switched on in the settings.</p>
        <Keys shortcuts={Object.values(PAGE_SHORTCUTS)} />
      </section>
    </Dialog>
  );
}

function Keys({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="keys">
      {shortcuts.map(({ key, label }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
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
