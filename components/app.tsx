import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LibraryReader } from '../lib/read/library-reader';
import { Filters } from './filters';
import { Footer } from './footer';
import { Help } from './help';
import { ListPicker } from './list-picker';
import { NoticeBar } from './notice-bar';
import { PageNotice } from './page-notice';
import { PapersView } from './papers-view';
import { SearchField } from './search-field';
import { SettingsDialog } from './settings-dialog';
import { createActs } from './state/acts';
import { createAppState } from './state/app-state';
import { AppContext, type App as AppParts } from './state/context';
import './styles/base.css';
import './styles/controls.css';
import './styles/paper.css';
import './styles/overlay.css';
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
  const { overlay, settings } = app.state;
  const open = overlay.value;
  return (
    <AppContext.Provider value={app}>
      <header class="top">
        <SearchField />
        <Filters />
      </header>
      <PapersView />
      <PageNotice />
      <NoticeBar />
      <Footer layout={layout.value} />
      {open?.kind === 'lists' && <ListPicker paper={open.paper} />}
      {open?.kind === 'help' && <Help />}
      {open?.kind === 'settings' && settings.value && <SettingsDialog settings={settings.value} />}
    </AppContext.Provider>
  );
}
