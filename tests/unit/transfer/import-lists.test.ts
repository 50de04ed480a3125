import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/transfer/import/decode-text';
import { readImport } from '../../../lib/transfer/import/read-import';

/** The ids of a text's papers, and its skipped lines. */
function read(text: string) {
  const { format, papers, skipped } = readImport(text, 'list.md');
  return { format, ids: papers.map(({ id }) => id), lines: skipped.map(({ line }) => line) };
}

describe('lists that people write', () => {
  it.each([
    ['boxes to tick', '[ ] https://arxiv.org/abs/2510.12345\n[x] https://arxiv.org/abs/2510.12346'],
    ['links', '["Attention"](https://arxiv.org/abs/2510.12345)\n[B](https://arxiv.org/abs/2510.12346)'],
    ['links of a wiki', '[[2510.12345]]\n[[2510.12346]]'],
    [
      'links as headings',
      '### [A](https://arxiv.org/abs/2510.12345)\n# [B](https://arxiv.org/abs/2510.12346)',
    ],
  ])('%s', (_what, text) => {
    expect(read(text)).toEqual({ format: 'addresses', ids: ['2510.12345', '2510.12346'], lines: [] });
  });

  it('ids of the old kind, one a line', () => {
    expect(read('hep-th/9711200\ncs/0101001v2\n math.GT/0309136 \nand/or')).toEqual({
      format: 'addresses',
      ids: ['hep-th/9711200', 'cs/0101001', 'math.GT/0309136'],
      lines: [4],
    });
  });

  it('headings and comments without a link are ignored', () => {
    expect(read('# Read (2024)\n// 2510.12340\n# 2510.12341\n2510.12345')).toEqual({
      format: 'addresses',
      ids: ['2510.12345'],
      lines: [],
    });
  });

  it.each(['[]', '[ ]\n', '[[1, 2], [3]]', '["a", "b"]', '[\n]'])(
    'JSON of another kind is none: %j',
    (text) => {
      expect(() => read(text)).toThrow(/^(?:The file is an empty list|This is JSON of another)/);
    },
  );
});

it('UTF-8 with replacement characters is UTF-8', () => {
  const text = '@misc{a, title={A \ufffd B \ufffd \u00e9}}';
  expect(decodeText(new TextEncoder().encode(text).buffer as ArrayBuffer)).toBe(text);
});
