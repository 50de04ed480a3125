import { describe, expect, it } from 'vitest';
import { logseqLink, MAX_URI, noteFileName, obsidianLink } from '../../../lib/transfer/send/note-links';

const parameters = (uri: string) => Object.fromEntries(new URL(uri).searchParams);

it.each([
  ['Circuits', 'Circuits'],
  ['A/B: "what"? <1|2> *#^[x]\\', 'A B what 1 2 x'],
  ['..hidden. ', 'hidden'],
  ['???', 'Papers'],
  ['', 'Papers'],
  ['con', 'con papers'],
  ['LPT1.note', 'LPT1.note papers'],
  ['console', 'console'],
  ['a\u0000b\u202Ec\nd', 'abcd'],
  ['注意 机制', '注意 机制'],
  ['half \uD800', 'half'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ['😀'.repeat(99), '😀'.repeat(60)],
])('%j as the name of a note', (title, name) => {
  expect(noteFileName(title)).toBe(name);
  expect(Buffer.byteLength(`${name}.md`)).toBeLessThan(255);
});

describe('Obsidian', () => {
  it('gets a short text in the URI', () => {
    const { uri, clipboard } = obsidianLink({ title: 'A/B', text: 'é & + #\n- x', vault: ' My vault ' });
    expect(uri).toMatch(/^obsidian:\/\/new\?vault=My%20vault&file=A%20B&append=true&silent=true&content=/);
    expect(parameters(uri).content).toBe('é & + #\n- x');
    expect(clipboard).toBeUndefined();
  });

  it('gets a long one over the clipboard, and a fallback text for when it cannot read that', () => {
    const text = 'a'.repeat(MAX_URI);
    const { uri, clipboard } = obsidianLink({ title: 'A', text });
    expect(parameters(uri)).toEqual({
      file: 'A',
      append: 'true',
      silent: 'true',
      clipboard: 'true',
      content: 'Papershelf put the papers on the clipboard: paste them here.',
    });
    expect(clipboard).toBe(text);
  });

  it('never gets a URI that is too long for Windows', () => {
    for (let length = 1_800; length < 2_100; length++) {
      const { uri, clipboard } = obsidianLink({ title: '注'.repeat(99), text: 'a'.repeat(length - 800) });
      expect(uri.length).toBeLessThanOrEqual(MAX_URI);
      if (clipboard === undefined) expect(parameters(uri).content).toHaveLength(length - 800);
    }
  });

  it('gets no lone surrogate', () => {
    expect(parameters(obsidianLink({ title: 'A', text: 'x\uDC00y' }).uri).content).toBe('xy');
  });
});

describe('Logseq', () => {
  it('gets one line in the URI', () => {
    const { uri, clipboard } = logseqLink({ title: 'A', text: '- x + 1%\n', papers: 1 });
    expect(uri).toMatch(/^logseq:\/\/x-callback-url\/quickCapture\?/);
    expect(uri).not.toContain('+');
    expect(parameters(uri)).toEqual({ page: 'A', append: 'true', content: '- x + 1%' });
    expect(clipboard).toBeUndefined();
  });

  it.each([
    ['several lines', '- a\n- b'],
    ['a long line', 'a'.repeat(MAX_URI)],
  ])('gets %s over the clipboard, and a block that says so', (_, text) => {
    const { uri, clipboard } = logseqLink({ text, papers: 2 });
    expect(parameters(uri)).toEqual({
      page: 'TODAY',
      append: 'true',
      content: 'Papershelf put 2 papers on the clipboard: paste below this.',
    });
    expect(clipboard).toBe(text);
  });
});
