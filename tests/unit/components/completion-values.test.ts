import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { AppState } from '../../../components/library/state/app-state';
import { createCompletionValues } from '../../../components/library/state/completion-values';
import { EMPTY_USER_DATA, type UserData } from '../../../lib/library/read/user-data';

const list = (name: string, query?: string): UserData['lists'][number] => ({
  id: name,
  name,
  createdAt: '',
  changed: {},
  paperIds: [],
  notes: new Map(),
  ...(query !== undefined && { query }),
});

it('lists that papers can be added to are offered: “list:” finds no others', () => {
  const userData = signal<UserData | undefined>(undefined);
  const values = createCompletionValues({ userData: userData } as unknown as AppState);
  expect(values('list', '')).toEqual([]);
  userData.value = { ...EMPTY_USER_DATA, lists: [list('To read'), list('Found', 'sparse'), list('Talk')] };
  expect(values('list', '')).toEqual(['To read', 'Talk']);
});
