import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../../lib/search/query-language/completion';
import { QUERY_FIELDS } from '../../../lib/search/query-language/fields';
import { parseQuery } from '../../../lib/search/query-language/parse-query';

const VALUES: Record<string, readonly string[]> = {
  author: ['Élodie Martin', 'Yann LeCun', 'Martin Ek', 'Madonna'],
  list: ['To read', 'Talk (May)', 'say "ah"', '“a" b', 'done'],
  tag: ['robotics', '★'],
};
const NOW = new Date(2026, 5, 23, 12);

/** Completions at `|`, each as the whole query that results. */
function completed(textWithCaret: string): string[] {
  const caret = textWithCaret.indexOf('|');
  const text = textWithCaret.replace('|', '');
  return completionsAt(text, caret, (field) => VALUES[field] ?? []).map(
    ({ start, end, insert }) => text.slice(0, start) + insert + text.slice(end),
  );
}

describe('names of fields', () => {
  it.each([
    ['au|', ['author:']],
    ['graph -au|', ['graph -author:']],
    ['(AU| x)', ['(author: x)']],
    ['t|', ['title:', 'tag:', 'keyword:']],
    ['author|', ['author:']],
    ['by|', ['author:']],
    ['o|', ['org:', 'sort:']],
    ['|', []],
    ['graph |', []],
    ['au|thor', []],
    ['2|', []],
    ['"au|', []],
    ['"au"|', []],
    ['graph-a|', []],
    ['3D:a|', []],
  ])('%s', (text, wanted) => expect(completed(text)).toEqual(wanted));

  it('have a hint what they find', () => {
    const [first] = completionsAt('au', 2, () => []);
    expect(first).toEqual({
      start: 0,
      end: 2,
      insert: 'author:',
      label: 'author:',
      hint: QUERY_FIELDS[0]?.description,
    });
  });
});

describe('values', () => {
  it.each([
    ['is:|', ['is:bookmarked', 'is:unread', 'is:reading', 'is:read', 'is:hidden', 'is:new']],
    ['is:READ|', ['is:reading', 'is:read']],
    ['is:read|', ['is:reading']],
    ['status -has:c|', ['status -has:code']],
    ['sort:|', ['sort:seen', 'sort:date', 'sort:upvotes', 'sort:relevance']],
    ['seen:7|', ['seen:7d']],
    ['seen:t|', ['seen:today']],
    ['author:elo|', ['author:"Élodie Martin"']],
    ['author:mar|', ['author:"Martin Ek"', 'author:"Élodie Martin"']],
    ['author:"yann l|', ['author:"Yann LeCun"']],
    ['author:"yann l|"', ['author:"Yann LeCun"']],
    ['author:"yann l|" x', ['author:"Yann LeCun" x']],
    ['author:M|)', ['author:Madonna)', 'author:"Martin Ek")', 'author:"Élodie Martin")']],
    ['by:mad|', ['by:Madonna']],
    ['list:t|', ['list:"To read"', 'list:"Talk (May)"']],
    ['list:say|', ['list:“say "ah"”']],
    ['list:|', ['list:"To read"', 'list:"Talk (May)"', 'list:“say "ah"”', 'list:done']],
    ['list:x|', []],
    ['tag:|', ['tag:robotics', 'tag:★']],
    ['title:|', []],
    ['list: t|', ['list: title:', 'list: tag:', 'list: keyword:']],
  ])('%s', (text, wanted) => expect([...completed(text)].sort()).toEqual([...wanted].sort()));

  it('that begin with the text come before those with a word that does', () => {
    expect(completed('author:mar|')[0]).toBe('author:"Martin Ek"');
  });

  it('are requested by the name of the field, and six at most are given', () => {
    const requested: string[] = [];
    const many = completionsAt('by:"a b', 7, (...args) => {
      requested.push(...args);
      return Array.from({ length: 20 }, (_, at) => `a b ${at}`);
    });
    expect(requested).toEqual(['author', 'a b']);
    expect(many).toHaveLength(6);
  });

  it('make queries without diagnostics', () => {
    for (const { name } of QUERY_FIELDS)
      for (const text of completed(`${name}:|`)) expect(parseQuery(`${text} x`, NOW).diagnostics).toEqual([]);
  });
});
