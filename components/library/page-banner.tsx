import { TriangleAlert } from 'lucide-preact';
import type { Settings } from '../../lib/settings/settings';
import type { PageReport } from '../../lib/site/report/page-report';
import { describeReport } from '../../lib/site/report/report-text';
import { useApp } from './state/app-context';

/** What of the summary tells how many papers are new. */
const NEW = /\d[^ ]* new$/;

/** What became of the listing in the reader's tab; nothing on any other page. */
export function PageBanner() {
  const { state, acts } = useApp();
  const report = state.report.value;
  const settings = state.settings.value;
  if (settings?.isPaused) return <Paused settings={settings} />;
  if (!report) return null;
  const { summary, warnings } = describeReport(report);
  const { scope } = state;
  const isShown = scope.value.kind === 'page' && !scope.value.isNew;
  return (
    <section class="banner" aria-label="This page">
      <p>
        <span>
          {summary.replace(NEW, '')}
          <SelectNew report={report} words={NEW.exec(summary)?.[0]} />
        </span>
        {report.ids.length > 0 && (
          <button
            type="button"
            class="link-button"
            title="Take this page, as seen today, out of the library"
            onClick={() => acts.forgetThisPage(report)}
          >
            Forget
          </button>
        )}
        {report.ids.length > 0 && (
          <button
            type="button"
            class="link-button"
            aria-pressed={isShown}
            onClick={() => state.search({ scope: isShown ? { kind: 'all' } : { kind: 'page' } })}
          >
            {isShown ? 'Show all' : 'Show'}
          </button>
        )}
      </p>
      {warnings.map((trouble) => (
        <p class="warning" key={trouble}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{trouble}</span>
        </p>
      ))}
      {report.isDrift && (
        <p>
          <button
            type="button"
            class="button"
            title="A file to attach to an issue: how the page is built, none of its text"
            onClick={() => acts.saveStructure()}
          >
            Save a report of the page
          </button>
        </p>
      )}
    </section>
  );
}

/** "12 new" as a button, where it is said; of it all new papers can be kept at once. */
function SelectNew({ report, words }: { report: PageReport; words: string | undefined }) {
  const { acts } = useApp();
  if (words === undefined) return null;
  return (
    <button
      type="button"
      class="new"
      aria-label={`${words}: select`}
      title="Show the new papers, and select all of them"
      onClick={() => acts.selectNew(report)}
    >
      {words}
    </button>
  );
}

function Paused({ settings }: { settings: Settings }) {
  const { acts } = useApp();
  return (
    <section class="banner" aria-label="This page">
      <p>
        <span>Capture is paused: no page is read.</span>
        <button
          type="button"
          class="link-button"
          onClick={() => acts.changeSettings({ ...settings, isPaused: false })}
        >
          Resume
        </button>
      </p>
    </section>
  );
}
