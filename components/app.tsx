import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LibraryReader } from '../lib/library/read/library-reader';
import { BackupNotice } from './backup-notice';
import { Filters } from './filters';
import { Footer } from './footer';
import { NoticeBar } from './notice-bar';
import { OverlayView } from './overlay-view';
import { PageNotice } from './page-notice';
import { PapersView } from './papers-view';
import { SearchField } from './search-field';
import { SelectionBar } from './selection-bar';
import { createActs } from './state/acts';
import { createAppState } from './state/app-state';
import { AppContext, type App as AppParts } from './state/context';
import './styles/base.css';
import './styles/controls.css';
import './styles/paper.css';
import './styles/kept.css';
import './styles/overlay.css';
import './styles/dialogs.css';
import './styles/typing.css';

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
