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

/** What is captured, and what is forgotten. Every change counts at once, in every tab. */
export function SettingsDialog({ settings }: { settings: Settings }) {
  const { acts } = useApp();
  const [words, setWords] = useState(settings.neverSave.join('\n'));
  const change = (next: Partial<Settings>) => acts.changeSettings({ ...settings, ...next });
  return (
    <Dialog title="Settings">
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.isPaused}
          onChange={(event) => change({ isPaused: event.currentTarget.checked })}
        />
        <span>Pause: read no page, save nothing</span>
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
        <span>Never save papers with these words or phrases, one a line</span>
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

/** Takes out what was seen from one day to another; marked papers stay. */
function ForgetPeriod() {
  const { state, acts } = useApp();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    acts.forgetPeriod(from, to);
    state.openDialog.value = undefined; // what was forgotten is said, and can be undone, under the list
  };
  return (
    <form class="period" onSubmit={submit}>
      <p>
        Forget what was seen in a period. Papers that you have bookmarked, tagged, noted, given a status or
        put on a list stay. For thirty days it can be brought back from the trash.
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
        Forget
      </button>
    </form>
  );
}
