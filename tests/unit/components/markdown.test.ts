import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlocks } from '../../../components/markdown/blocks';
import { type Inline, parseInlines } from '../../../components/markdown/inline';

describe('the blocks of a note', () => {
  it.each([
    ['', []],
    [
      'a\nb\n\nc',
      [
        { kind: 'paragraph', text: 'a\nb' },
        { kind: 'paragraph', text: 'c' },
      ],
    ],
    [
      '# Head #\ntext',
      [
        { kind: 'heading', text: 'Head' },
        { kind: 'paragraph', text: 'text' },
      ],
    ],
    ['- a\n- b\n  more', [{ kind: 'list', isOrdered: false, start: 1, items: ['a', 'b\nmore'] }]],
    ['3. a\n4. b', [{ kind: 'list', isOrdered: true, start: 3, items: ['a', 'b'] }]],
    [
      '- a\n\n  inside\n\noutside',
      [
        { kind: 'list', isOrdered: false, start: 1, items: ['a\ninside'] },
        { kind: 'paragraph', text: 'outside' },
      ],
    ],
    ['> a\n> b', [{ kind: 'quote', text: 'a\nb' }]],
    [
      '```py\n*x*\n\ny\n```\nz',
      [
        { kind: 'code', text: '*x*\n\ny' },
        { kind: 'paragraph', text: 'z' },
      ],
    ],
    ['~~~\nnever closed', [{ kind: 'code', text: 'never closed' }]],
    ['2026 was good. #1', [{ kind: 'paragraph', text: '2026 was good. #1' }]],
    ['a\r\nb', [{ kind: 'paragraph', text: 'a\nb' }]],
  ])('%j', (note, blocks) => expect(parseBlocks(note)).toEqual(blocks));
});

describe('the pieces of a line', () => {
  it.each<[string, Inline[]]>([
    ['plain', ['plain']],
    ['a **b** c', ['a ', { kind: 'strong', of: ['b'] }, ' c']],
    ['*a* and _b_', [{ kind: 'emphasis', of: ['a'] }, ' and ', { kind: 'emphasis', of: ['b'] }]],
    ['snake_case_name', ['snake_case_name']],
    ['2 * 3 * 4', ['2 * 3 * 4']],
    ['**a *b* c**', [{ kind: 'strong', of: ['a ', { kind: 'emphasis', of: ['b'] }, ' c'] }]],
    ['`a*b*`', [{ kind: 'code', text: 'a*b*' }]],
    ['`` a`b ``', [{ kind: 'code', text: 'a`b' }]],
    ['\\*a\\*', ['*', 'a', '*']],
    ['[x](https://e.com/a_(b))', [{ kind: 'link', address: 'https://e.com/a_(b)', of: ['x'] }]],
    ['![x](https://e.com/a.png)', [{ kind: 'link', address: 'https://e.com/a.png', of: ['x'] }]],
    [
      'see https://arxiv.org/abs/2606.00001.',
      [
        'see ',
        {
          kind: 'link',
          address: 'https://arxiv.org/abs/2606.00001',
          of: ['https://arxiv.org/abs/2606.00001'],
        },
        '.',
      ],
    ],
    ['<https://e.com>', [{ kind: 'link', address: 'https://e.com', of: ['https://e.com'] }]],
    ['[x](javascript:alert(1))', ['[x](javascript:alert(1))']],
    ['[x](data:text/html,y)', ['[x](data:text/html,y)']],
    ['<b onclick="x">', ['<b onclick="x">']],
    ['a  \nb\nc', ['a', { kind: 'break' }, 'b', '\n', 'c']],
  ])('%j', (text, pieces) => expect(parseInlines(text)).toEqual(pieces));
});

const ALPHABET = [...'ab *_`[]()!<>\\#-:/.\n"1', 'http://', 'javascript:', '**', '```', 'é漢'];

describe('whatever a note holds', () => {
  const notes = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 60 }).map((parts) => parts.join(''));
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

  it('no link leads to anything but a page or an address of mail', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const addresses: string[] = [];
        const walk = (piece: Inline) => {
          if (typeof piece === 'string' || !('of' in piece)) return;
          if (piece.kind === 'link') addresses.push(piece.address);
          piece.of.forEach(walk);
        };
        parseInlines(note).forEach(walk);
        for (const address of addresses) expect(address).toMatch(/^(?:https?:\/\/|mailto:)/i);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('no letter of its words is lost, but those of an address behind its words', () => {
    const textOf = (piece: Inline): string => {
      if (typeof piece === 'string') return piece;
      if (piece.kind === 'break') return '\n';
      return 'of' in piece
        ? piece.of.map(textOf).join('') + (piece.kind === 'link' ? piece.address : '')
        : piece.text;
    };
    fc.assert(
      fc.property(notes, (note) => {
        const shown = lettersOf(parseInlines(note).map(textOf).join(''));
        // An address may stand twice: as a link's words and as where it leads.
        for (const letter of new Set(lettersOf(note)))
          expect(shown.split(letter).length).toBeGreaterThanOrEqual(lettersOf(note).split(letter).length);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });
});
