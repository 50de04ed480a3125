import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query-language/parse-query';

const NOW = new Date('2026-06-23T08:00:00Z');

describe('aliases of a choice', () => {
  it.each([
    ['is:to-read x', 'is:unread x'],
    ['is:toread x', 'is:unread x'],
    ['is:Starred x', 'is:bookmarked x'],
    ['has:github x', 'has:code x'],
    ['has:notes x', 'has:note x'],
    ['sort:published x', 'sort:date x'],
  ])('%s means %s', (query, same) => {
    expect(parseQuery(query, NOW)).toEqual(parseQuery(same, NOW));
    expect(parseQuery(query, NOW).diagnostics).toEqual([]);
  });

  it('are no error while being typed', () => {
    for (const query of ['is:to', 'is:to-rea', 'is:starre'])
      expect(parseQuery(query, NOW).diagnostics).toEqual([]);
    expect(parseQuery('is:to x', NOW).diagnostics).toHaveLength(1);
  });
});
