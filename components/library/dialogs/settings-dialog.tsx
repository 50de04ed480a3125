import { useState } from 'preact/hooks';
import { normalizePhrases, type Settings } from '../../../lib/settings/settings';
import { PAGE_KIND_NAMES, type PageKindName } from '../../../lib/site/pages/page-kind-names';
import { useApp } from '../state/app-context';
import { Dialog } from './dialog';
import { ListingSettings } from './listing-settings';

const KINDS: Record<PageKindName, string> = {
  daily: 'Daily papers',
  weekly: 'Weekly papers',
  monthly: 'Monthly papers',
  trending: 'Trending papers',
  search: 'Search results',
  owner: 'Papers of a user or an organization',
  paper: 'The page of a single paper',
};

/** What is captured and shown, and deletion of a period. Every change takes effect at once, in every tab. */
export function SettingsDialog({ settings }: { settings: Settings }) {
  const { actions } = useApp();
  const [words, setWords] = useState(settings.neverSave.join('\n'));
  const change = (next: Partial<Settings>) => actions.changeSettings({ ...settings, ...next });
  return (
    <Dialog title="Settings">
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.isPaused}
          onChange={(event) => change({ isPaused: event.currentTarget.checked })}
        />
        <span>Pause saving</span>
      </label>
      <fieldset disabled={settings.isPaused}>
        <legend>Save papers from</legend>
        {PAGE_KIND_NAMES.map((name) => (
          <label class="choice" key={name}>
            <input
              type="checkbox"
              checked={!settings.skippedKinds.includes(name)}
              onChange={(event) => {
                const others = settings.skippedKinds.filter((kind) => kind !== name);
                change({ skippedKinds: event.currentTarget.checked ? others : [...others, name] });
              }}
            />
            <span>{KINDS[name]}</span>
          </label>
        ))}
      </fieldset>
      <ListingSettings settings={settings} change={change} />
      <label class="field">
        <span>Never save papers containing (one per line)</span>
        <textarea
          rows={3}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          onChange={() => change({ neverSave: normalizePhrases(words.split('\n')) })}
        />
      </label>
      <p>
        <a class="button" href="/transfer.html#backup" target="_blank" rel="noreferrer">
          Export, import, backup
        </a>
      </p>
      <ForgetPeriod />
    </Dialog>
  );
}

/** Deletes papers that were seen from one day to another; papers with user data stay. */
function ForgetPeriod() {
  const { state, actions } = useApp();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    actions.forgetPeriod(from, to);
    state.openDialog.value = undefined; // a toast under the list reports it, and offers to undo it
  };
  return (
    <form class="period" onSubmit={submit}>
      <p>
        Delete papers seen between two dates. Anything you bookmarked, tagged, annotated or listed stays. Kept
        in the trash for 30 days.
      </p>
      <input
        type="date"
        aria-label="From"
        required
        value={from}
        onInput={(event) => setFrom(event.currentTarget.value)}
      />
      <input
        type="date"
        aria-label="To"
        required
        min={from}
        value={to}
        onInput={(event) => setTo(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        Delete
      </button>
    </form>
  );
}
