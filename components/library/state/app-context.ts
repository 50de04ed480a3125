import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Acts } from './actions';
import type { AppState } from './app-state';

/** What every part of the popup can reach: what is shown, and what can be done. */
export interface App {
  state: AppState;
  acts: Acts;
}

export const AppContext = createContext<App | undefined>(undefined);

/** @throws when used outside the app */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppContext');
  return app;
}
