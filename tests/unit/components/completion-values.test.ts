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

it('of lists those are offered that papers are put on: “list:” finds nothing else', () => {
  const shelf = signal<UserData | undefined>(undefined);
  const values = createCompletionValues({ userData: shelf } as unknown as AppState);
  expect(values('list', '')).toEqual([]);
  shelf.value = { ...EMPTY_USER_DATA, lists: [list('To read'), list('Found', 'sparse'), list('Talk')] };
  expect(values('list', '')).toEqual(['To read', 'Talk']);
});
