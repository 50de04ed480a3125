import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from './actions';
import type { AppState } from './app-state';

/** What every part of the popup can reach: what is shown, and what can be done. */
export interface AppContextValue {
  state: AppState;
  acts: Actions;
}

export const AppContext = createContext<AppContextValue | undefined>(undefined);

/** @throws when used outside the app */
export function useApp(): AppContextValue {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppContext');
  return app;
}
