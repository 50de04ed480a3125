import { FINISHED_CARD_STYLES, type FinishedCardStyle, type Settings } from '../../../lib/settings/settings';

const FINISHED_NAMES: Readonly<Record<FinishedCardStyle, string>> = {
  show: 'Show it like the others',
  dim: 'Dim it',
  collapse: 'Collapse it to one line',
};

/** Settings that are on or off, and what they do. */
const SWITCHES: readonly [keyof Settings & ('hasMarks' | 'tellsNew' | 'hasKeys' | 'hasBadge'), string][] = [
  ['hasMarks', 'Mark each paper on the listing'],
  ['tellsNew', 'Tell how many papers are new, and jump to the next'],
  ['hasKeys', 'Keys on the listing: J K to move, B T R H L to keep, Z to undo'],
  ['hasBadge', 'Count new papers on the toolbar button'],
];

interface PageSettingsProps {
  settings: Settings;
  change: (next: Partial<Settings>) => void;
}

/** What is shown on the site's pages. */
export function ListingSettings({ settings, change }: PageSettingsProps) {
  return (
    <fieldset disabled={settings.isPaused}>
      <legend>On the listing page</legend>
      {SWITCHES.map(([key, does]) => (
        <label class="choice" key={key}>
          <input
            type="checkbox"
            checked={settings[key]}
            onChange={(event) => change({ [key]: event.currentTarget.checked })}
          />
          <span>{does}</span>
        </label>
      ))}
      <label class="field">
        <span>A paper that was read or hidden</span>
        <select
          disabled={!settings.hasMarks}
          value={settings.finished}
          onChange={(event) =>
            change({
              finished: FINISHED_CARD_STYLES.find((choice) => choice === event.currentTarget.value) ?? 'dim',
            })
          }
        >
          {FINISHED_CARD_STYLES.map((choice) => (
            <option key={choice} value={choice}>
              {FINISHED_NAMES[choice]}
            </option>
          ))}
        </select>
      </label>
      {settings.finished === 'collapse' && (
        <p class="count">The site can see which cards are collapsed; marks and dimming it cannot see.</p>
      )}
    </fieldset>
  );
}
