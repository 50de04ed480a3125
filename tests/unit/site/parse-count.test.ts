import { expect, it } from 'vitest';
import { parseCount } from '../../../lib/site/parse/parse-count';

it.each([
  ['117', 117],
  ['0', 0],
  ['-', 0],
  [' – ', 0],
  ['1,234', 1_234],
  ['12,345,678', 12_345_678],
  ['1 authors', 1],
  ['· 533 authors', 533],
  ['• 5 authors', 5],
  ['86.1k', 86_100],
  ['1k', 1_000],
  ['1.2M', 1_200_000],
  ['1.005K', 1_005],
  ['12 monkeys', 12],
  ['3 kittens', 3],
])('%j is %i', (text, count) => expect(parseCount(text)).toBe(count));

it.each([
  '',
  'many',
  'k',
  '-5',
  '+5',
  '1.5',
  '1.234',
  '1,2',
  '1,2345',
  ',5',
  '5,',
  '1..2k',
  '3 of 5',
  '5 authors and more',
  '1e9',
  'NaN',
  '99999999999999999999',
])('%j is not a count', (text) => expect(parseCount(text)).toBeUndefined());
