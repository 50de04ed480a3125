import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { AppState } from '../../../components/library/state/app-state';
import { createKnownValues } from '../../../components/library/state/completion-values';
import { NO_SHELF, type Shelf } from '../../../lib/library/read/user-data';

const list = (name: string, query?: string): Shelf['lists'][number] => ({
  id: name,
  name,
  createdAt: '',
  changed: {},
  paperIds: [],
  notes: new Map(),
  ...(query !== undefined && { query }),
});

it('of lists those are offered that papers are put on: “list:” finds nothing else', () => {
  const shelf = signal<Shelf | undefined>(undefined);
  const values = createKnownValues({ shelf } as unknown as AppState);
  expect(values('list', '')).toEqual([]);
  shelf.value = { ...NO_SHELF, lists: [list('To read'), list('Found', 'sparse'), list('Talk')] };
  expect(values('list', '')).toEqual(['To read', 'Talk']);
});
