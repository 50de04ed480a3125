import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LibraryReader } from '../../lib/library/read/library-reader';
import { BackupNotice } from './backup-banner';
import { OverlayView } from './dialogs/dialog-host';
import { NoticeBar } from './dialogs/toast';
import { Footer } from './footer';
import { PageNotice } from './page-banner';
import { PapersView } from './results-view';
import { Filters } from './scope-filters';
import { SearchField } from './search/search-field';
import { SelectionBar } from './selection-bar';
import { createActs } from './state/actions';
import { AppContext, type App as AppParts } from './state/app-context';
import { createAppState } from './state/create-app-state';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/paper.css';
import '../styles/annotations.css';
import '../styles/popovers.css';
import '../styles/dialogs.css';
import '../styles/search-field.css';

/** `popup` keeps to the toolbar popup's size, `page` takes the window's. */
export type Layout = 'popup' | 'page';

/**
 * The whole popup; in a tab of its own it is the library page.
 *
 * @param layout told when it turns out that the popup stands in a tab
 */
export function App({ library, layout }: { library: LibraryReader; layout: ReadonlySignal<Layout> }) {
  const app = useMemo<AppParts>(() => {
    const state = createAppState(library);
    return { state, acts: createActs(state) };
  }, [library]);
  const hasPicked = useComputed(() => app.state.selection.picked.value.size > 0);
  return (
    <AppContext.Provider value={app}>
      <header class="top">
        <SearchField />
        <Filters />
      </header>
      <PapersView />
      <PageNotice />
      <BackupNotice />
      <NoticeBar />
      {hasPicked.value ? <SelectionBar /> : <Footer layout={layout.value} />}
      <div class="unseen" role="status">
        {app.state.spoken}
      </div>
      <OverlayView />
    </AppContext.Provider>
  );
}
