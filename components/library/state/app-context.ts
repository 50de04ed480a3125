import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from './actions';
import type { AppState } from './app-state';

/** What every component of the popup can use: the state, and the actions. */
export interface AppContextValue {
  state: AppState;
  actions: Actions;
}

export const AppContext = createContext<AppContextValue | undefined>(undefined);

/** @throws when used outside the app */
export function useApp(): AppContextValue {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppContext');
  return app;
}
