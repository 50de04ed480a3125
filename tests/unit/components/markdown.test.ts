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

describe('the inline elements of a line', () => {
  it.each<[string, Inline[]]>([
    ['plain', ['plain']],
    ['a **b** c', ['a ', { kind: 'strong', children: ['b'] }, ' c']],
    ['*a* and _b_', [{ kind: 'emphasis', children: ['a'] }, ' and ', { kind: 'emphasis', children: ['b'] }]],
    ['snake_case_name', ['snake_case_name']],
    ['2 * 3 * 4', ['2 * 3 * 4']],
    ['**a *b* c**', [{ kind: 'strong', children: ['a ', { kind: 'emphasis', children: ['b'] }, ' c'] }]],
    ['`a*b*`', [{ kind: 'code', text: 'a*b*' }]],
    ['`` a`b ``', [{ kind: 'code', text: 'a`b' }]],
    ['\\*a\\*', ['*', 'a', '*']],
    ['[x](https://e.com/a_(b))', [{ kind: 'link', address: 'https://e.com/a_(b)', children: ['x'] }]],
    ['![x](https://e.com/a.png)', [{ kind: 'link', address: 'https://e.com/a.png', children: ['x'] }]],
    [
      'see https://arxiv.org/abs/2606.00001.',
      [
        'see ',
        {
          kind: 'link',
          address: 'https://arxiv.org/abs/2606.00001',
          children: ['https://arxiv.org/abs/2606.00001'],
        },
        '.',
      ],
    ],
    ['<https://e.com>', [{ kind: 'link', address: 'https://e.com', children: ['https://e.com'] }]],
    ['[x](javascript:alert(1))', ['[x](javascript:alert(1))']],
    ['[x](data:text/html,y)', ['[x](data:text/html,y)']],
    ['<b onclick="x">', ['<b onclick="x">']],
    ['a  \nb\nc', ['a', { kind: 'break' }, 'b', '\n', 'c']],
  ])('%j', (text, inlines) => expect(parseInlines(text)).toEqual(inlines));
});

const ALPHABET = [...'ab *_`[]()!<>\\#-:/.\n"1', 'http://', 'javascript:', '**', '```', 'é漢'];

describe('whatever a note holds', () => {
  const notes = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 60 }).map((parts) => parts.join(''));
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

  it('every link leads to a web page or a mail address', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const addresses: string[] = [];
        const walk = (inline: Inline) => {
          if (typeof inline === 'string' || !('children' in inline)) return;
          if (inline.kind === 'link') addresses.push(inline.address);
          inline.children.forEach(walk);
        };
        parseInlines(note).forEach(walk);
        for (const address of addresses) expect(address).toMatch(/^(?:https?:\/\/|mailto:)/i);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('no letter of its text is lost', () => {
    const textOf = (inline: Inline): string => {
      if (typeof inline === 'string') return inline;
      if (inline.kind === 'break') return '\n';
      return 'children' in inline
        ? inline.children.map(textOf).join('') + (inline.kind === 'link' ? inline.address : '')
        : inline.text;
    };
    fc.assert(
      fc.property(notes, (note) => {
        const shown = lettersOf(parseInlines(note).map(textOf).join(''));
        // An address may occur twice: as a link's text and as its target.
        for (const letter of new Set(lettersOf(note)))
          expect(shown.split(letter).length).toBeGreaterThanOrEqual(lettersOf(note).split(letter).length);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });
});
