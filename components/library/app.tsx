import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LibraryReader } from '../../lib/library/read/library-reader';
import { BackupBanner } from './backup-banner';
import { DialogHost } from './dialogs/dialog-host';
import { Toast } from './dialogs/toast';
import { Footer } from './footer';
import { PageBanner } from './page-banner';
import { ResultsView } from './results-view';
import { ScopeFilters } from './scope-filters';
import { SearchField } from './search/search-field';
import { SelectionBar } from './selection-bar';
import { createActions } from './state/actions';
import { AppContext, type AppContextValue as AppParts } from './state/app-context';
import { createAppState } from './state/create-app-state';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/paper.css';
import '../styles/annotations.css';
import '../styles/popovers.css';
import '../styles/dialogs.css';
import '../styles/search-field.css';

/** `popup` has the toolbar popup's size, `page` the window's. */
export type AppLayout = 'popup' | 'page';

/**
 * The whole popup; in a tab of its own it is the library page.
 *
 * @param layout changes when the popup turns out to be open in a tab
 */
export function App({ library, layout }: { library: LibraryReader; layout: ReadonlySignal<AppLayout> }) {
  const app = useMemo<AppParts>(() => {
    const state = createAppState(library);
    return { state, actions: createActions(state) };
  }, [library]);
  const hasSelection = useComputed(() => app.state.selection.selected.value.size > 0);
  return (
    <AppContext.Provider value={app}>
      <header class="header">
        <SearchField />
        <ScopeFilters />
      </header>
      <ResultsView />
      <PageBanner />
      <BackupBanner />
      <Toast />
      {hasSelection.value ? <SelectionBar /> : <Footer layout={layout.value} />}
      <div class="visually-hidden" role="status">
        {app.state.announcement}
      </div>
      <DialogHost />
    </AppContext.Provider>
  );
}
