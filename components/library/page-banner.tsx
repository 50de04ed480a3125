import { TriangleAlert } from 'lucide-preact';
import { isOverOutdatedPage } from '../../lib/messages/popup-address';
import type { Settings } from '../../lib/settings/settings';
import type { PageReport } from '../../lib/site/report/page-report';
import { describeReport, OUTDATED_PAGE } from '../../lib/site/report/report-text';
import { useApp } from './state/app-context';

/** The part of the summary that says how many papers are new. */
const NEW_COUNT = /\d[^ ]* new$/;

/** The report of the listing in the user's tab; nothing on any other page. */
export function PageBanner() {
  const { state, actions } = useApp();
  const report = state.report.value;
  const settings = state.settings.value;
  if (settings?.isPaused) return <Paused settings={settings} />;
  if (!report) return isOverOutdatedPage() ? <OutdatedPage /> : null;
  const { summary, warnings } = describeReport(report);
  const { scope } = state;
  const isShown = scope.value.kind === 'page' && !scope.value.isNew;
  return (
    <section class="banner" aria-label="This page">
      <p>
        <span>
          {summary.replace(NEW_COUNT, '')}
          <SelectNew report={report} label={NEW_COUNT.exec(summary)?.[0]} />
        </span>
        {report.ids.length > 0 && (
          <button
            type="button"
            class="link-button"
            title="Remove the papers of this page, as captured today, from the library"
            onClick={() => actions.forgetThisPage(report)}
          >
            Remove this page’s papers
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
      <Warnings texts={warnings} />
      {report.isDrift && (
        <p>
          <button
            type="button"
            class="button"
            title="A file to attach to an issue. It contains the page’s structure, not its text."
            onClick={() => actions.saveStructure()}
          >
            Save a bug report for this page
          </button>
        </p>
      )}
    </section>
  );
}

/** "12 new" as a button in the summary, which selects all new papers. */
function SelectNew({ report, label }: { report: PageReport; label: string | undefined }) {
  const { actions } = useApp();
  if (label === undefined) return null;
  return (
    <button
      type="button"
      class="new"
      aria-label={`Select ${label} ${label === '1 new' ? 'paper' : 'papers'}`}
      title="Show the new papers, and select all of them"
      onClick={() => actions.selectNew(report)}
    >
      {label}
    </button>
  );
}

function Paused({ settings }: { settings: Settings }) {
  const { actions } = useApp();
  return (
    <section class="banner" aria-label="This page">
      <p>
        <span>Saving is paused.</span>
        <button
          type="button"
          class="link-button"
          onClick={() => actions.changeSettings({ ...settings, isPaused: false })}
        >
          Resume
        </button>
      </p>
    </section>
  );
}

/** Over a page that was open when the extension was updated. */
function OutdatedPage() {
  return (
    <section class="banner" aria-label="This page">
      <Warnings texts={[OUTDATED_PAGE]} />
    </section>
  );
}

function Warnings({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p class="warning" key={text}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{text}</span>
        </p>
      ))}
    </>
  );
}
