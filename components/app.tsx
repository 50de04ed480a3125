import { useEffect, useMemo } from 'preact/hooks';
import type { Library } from '../lib/store/library';
import { EmptyState } from './empty-state';
import { Filters } from './filters';
import { Footer } from './footer';
import { Help } from './help';
import { ListPicker } from './list-picker';
import { NoticeBar } from './notice-bar';
import { PageNotice } from './page-notice';
import { ResultList } from './result-list';
import { ScopeHeader } from './scope-header';
import { SearchField } from './search-field';
import { SettingsDialog } from './settings-dialog';
import { createActs } from './state/acts';
import { createAppState } from './state/app-state';
import { AppContext, type App as AppParts } from './state/context';
import './styles/base.css';
import './styles/controls.css';
import './styles/paper.css';
import './styles/overlay.css';

/**
 * The whole popup; in a tab of its own it is the library page.
 *
 * @param library the open database
 * @param layout `popup` keeps to the toolbar popup's size, `page` takes the window's
 */
export function App({ library, layout }: { library: Library; layout: 'popup' | 'page' }) {
  const app = useMemo<AppParts>(() => {
    const state = createAppState(library);
    return { state, acts: createActs(state) };
  }, [library]);
  useEffect(() => {
    document.documentElement.dataset.layout = layout;
  }, [layout]);
  const { overlay, results, papers, failure, settings } = app.state;
  const open = overlay.value;
  return (
    <AppContext.Provider value={app}>
      <header class="top">
        <SearchField />
        <Filters />
        <PageNotice />
      </header>
      <main>
        <ScopeHeader />
        {failure.value !== undefined || results.value?.total === 0 ? (
          <EmptyState />
        ) : (
          <ResultList papers={papers.value} />
        )}
      </main>
      <NoticeBar />
      <Footer layout={layout} />
      {open?.kind === 'lists' && <ListPicker paper={open.paper} />}
      {open?.kind === 'help' && <Help />}
      {open?.kind === 'settings' && settings.value && <SettingsDialog settings={settings.value} />}
    </AppContext.Provider>
  );
}
