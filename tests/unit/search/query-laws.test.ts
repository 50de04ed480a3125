import { describe, expect, it } from 'vitest';
import type { QueryNode } from '../../../lib/search/query-language/ast';
import { completionsAt } from '../../../lib/search/query-language/completion';
import { parseQuery } from '../../../lib/search/query-language/parse-query';
import { randomNumbers } from '../../support/random';

const NOW = new Date(2026, 5, 23, 12);
const PARTS =
  'a|graph|Ünï|LeCun|–|2510.12345|https://arxiv.org/abs/2510.12345|OR|AND|NOT|-|--|(|)|()|"|“|”|:|author:|by:|is:|date:|seen:|upvotes:|sort:|list:|autor:|foo:bar|read|raed|2026-05|2026-13|..|>|7d|50|date|f(x| |  |\n|\u{1f600}|\ud800|,'
    .split('|')
    .concat('|');
const RUNS = 3_000;

/** Random queries, the same in each run: parts of the language, mostly with white space between them. */
function queries(seed: number): string[] {
  const random = randomNumbers(seed);
  const pick = () => PARTS[Math.floor(random() * PARTS.length)] ?? '';
  return Array.from({ length: RUNS }, () => {
    const length = Math.floor(random() * 12);
    return Array.from({ length }, () => pick() + (random() < 0.5 ? ' ' : '')).join('');
  });
}

/** A node and all below it. */
function nodesOf(node: QueryNode | undefined): QueryNode[] {
  if (!node) return [];
  if (node.kind === 'not') return [node, ...nodesOf(node.of)];
  return node.kind === 'all' || node.kind === 'any' ? [node, ...node.of.flatMap(nodesOf)] : [node];
}

const NAMES = {
  title: 'title',
  abstract: 'abstract',
  authors: 'author',
  organization: 'org',
  keywords: 'keyword',
} as const;

/** A query of the tree; whether words are unfinished is lost. */
function printNode(node: QueryNode): string {
  switch (node.kind) {
    case 'words':
      return node.fields?.[0] ? `${NAMES[node.fields[0]]}:(${node.text})` : `(${node.text})`;
    case 'phrase':
      return `${node.field ? `${NAMES[node.field]}:` : ''}"${node.text}"`;
    case 'id':
      return node.id;
    case 'not':
      return `-${printNode(node.of)}`;
    case 'all':
      return `(${node.of.map(printNode).join(' ')})`;
    case 'any':
      return `(${node.of.map(printNode).join(' OR ')})`;
    case 'published':
      return `date:${node.from ?? ''}..${node.to ?? ''}`;
    case 'seen':
      return `seen:${day(node.from)}..${day(node.to && node.to - 1)}`;
    case 'upvotes':
      return `upvotes:${node.min ?? ''}..${node.max ?? ''}`;
    case 'is':
    case 'has':
      return `${node.kind}:${node.value}`;
    case 'tag':
    case 'list':
    case 'note':
      return `${node.kind}:"${node.text}"`;
  }
}

function day(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toLocaleDateString('sv');
}

/** The tree of a query, regardless of whether its end may be unfinished. */
function meaningOf(text: string): unknown {
  const meaning = JSON.stringify(parseQuery(text, NOW).root ?? null, (key, value) =>
    key === 'isUnfinished' ? undefined : value,
  );
  return JSON.parse(meaning);
}

describe.each([1, 2, 3])('random queries, seed %i', (seed) => {
  const all = queries(seed);

  it('have diagnostics within their text, in order', () => {
    for (const text of all) {
      const { diagnostics } = parseQuery(text, NOW);
      let before = 0;
      for (const { start, end, explanation } of diagnostics) {
        expect(start, text).toBeGreaterThanOrEqual(before);
        expect(end, text).toBeGreaterThan(start);
        expect(end, text).toBeLessThanOrEqual(text.length);
        expect(explanation).toMatch(/^[“\p{L}].*[.?]$/su);
        before = start;
      }
    }
  });

  it('mean the same each time', () => {
    for (const text of all) expect(parseQuery(text, NOW)).toEqual(parseQuery(text, NOW));
  });

  it('are parsed to the canonical form of their meaning', () => {
    for (const text of all) {
      const nodes = nodesOf(parseQuery(text, NOW).root);
      for (const node of nodes) {
        if (node.kind === 'all' || node.kind === 'any') {
          expect(node.of.length, text).toBeGreaterThan(1);
          expect(node.of.map((part) => part.kind)).not.toContain(node.kind);
        }
        if (node.kind === 'not') expect(node.of.kind).not.toBe('not');
        if (node.kind === 'words' || node.kind === 'phrase') expect(node.text).toMatch(/[\p{L}\p{N}]/u);
        if ((node.kind === 'published' || node.kind === 'seen') && node.from && node.to)
          expect(node.from <= node.to, text).toBe(true);
      }
      const open = nodes.filter((node) => 'isUnfinished' in node && node.isUnfinished);
      expect(open.length).toBeLessThan(2);
      if (/\s$/.test(text)) expect(open.every((node) => node.kind === 'phrase')).toBe(true);
    }
  });

  it('mean the same when printed and parsed again', () => {
    for (const text of all) {
      const { root } = parseQuery(text, NOW);
      // Text with signs of the language cannot be printed so simply.
      if (!root || nodesOf(root).some((node) => 'text' in node && /["“”„()|\-:]|OR|AND|NOT/.test(node.text)))
        continue;
      const printed = printNode(root);
      expect(parseQuery(`${printed} `, NOW).diagnostics, printed).toEqual([]);
      expect(meaningOf(printed), text).toEqual(meaningOf(text));
    }
  });

  it('mean the same in parentheses, negated twice, with AND and with |', () => {
    for (const text of all) {
      if (parseQuery(`${text} `, NOW).diagnostics.length > 0 || /["“”„]/.test(text)) continue;
      expect(meaningOf(`(${text} )`), text).toEqual(meaningOf(`${text} `));
      expect(meaningOf(`-(NOT (${text} ))`), text).toEqual(meaningOf(`${text} `));
      expect(meaningOf(`a AND (${text} )`), text).toEqual(meaningOf(`a (${text} )`));
      expect(meaningOf(`a | ${text} `), text).toEqual(meaningOf(`a OR ${text} `));
    }
  });

  it('have no more diagnostics when one is fixed', () => {
    for (const text of all) {
      // What a fix removes must not have hidden the meaning of other signs, as a quote does, or a name with a typo.
      const apart = `${text.replace(/["“”„]/g, '').replace(/[()|]/g, ' $& ')} `;
      const { diagnostics } = parseQuery(apart, NOW);
      for (const { start, end, fix } of diagnostics) {
        const isMisspelled = /^[a-z]+:$/i.test(apart.slice(start, end));
        if (fix === undefined || isMisspelled) continue;
        const fixed = apart.slice(0, start) + fix + apart.slice(end);
        expect(parseQuery(fixed, NOW).diagnostics.length, `${apart}→ ${fixed}`).toBeLessThanOrEqual(
          diagnostics.length,
        );
      }
    }
  });

  it('are completed within their text', () => {
    const random = randomNumbers(seed);
    for (const text of all) {
      const caret = Math.floor(random() * (text.length + 1));
      const given = completionsAt(text, caret, () => ['a', 'a b', 'x"y']);
      expect(given.length).toBeLessThanOrEqual(6);
      for (const { start, end } of given) {
        expect(start).toBeLessThanOrEqual(caret);
        expect(end).toBeGreaterThanOrEqual(caret);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
