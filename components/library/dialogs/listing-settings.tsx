import { FINISHED_CARD_STYLES, type FinishedCardStyle, type Settings } from '../../../lib/settings/settings';

const FINISHED_NAMES: Readonly<Record<FinishedCardStyle, string>> = {
  show: 'Show as usual',
  dim: 'Dim',
  collapse: 'Collapse',
};

type Switch = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

/** Settings that are on or off, with their labels; capture is paused elsewhere. */
const SWITCHES: Readonly<Record<Exclude<Switch, 'isPaused'>, string>> = {
  hasMarks: 'Show a badge on each paper',
  tellsNew: 'Show how many papers are new',
  hasKeys: 'Keyboard shortcuts on Hugging Face pages',
  hasBadge: 'Show the number of new papers on the toolbar button',
};

interface ListingSettingsProps {
  settings: Settings;
  change: (next: Partial<Settings>) => void;
}

/** What is shown on the site's pages. */
export function ListingSettings({ settings, change }: ListingSettingsProps) {
  return (
    <fieldset disabled={settings.isPaused}>
      <legend>On Hugging Face</legend>
      {(Object.entries(SWITCHES) as [keyof typeof SWITCHES, string][]).map(([key, label]) => (
        <label class="choice" key={key}>
          <input
            type="checkbox"
            checked={settings[key]}
            onChange={(event) => change({ [key]: event.currentTarget.checked })}
          />
          <span>{label}</span>
        </label>
      ))}
      <label class="field">
        <span>Read and hidden papers</span>
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
        <p class="count">The site can detect collapsed cards. It cannot detect badges or dimming.</p>
      )}
    </fieldset>
  );
}
