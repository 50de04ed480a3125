/** A link that opens a note-taking program, and the text that must be on the clipboard first. */
export interface NoteLink {
  /** `obsidian:` or `logseq:` */
  uri: string;
  /** To be written to the clipboard first; absent when the link itself contains the text. */
  clipboard?: string;
}

/** In characters: Windows starts no program with a longer URI, and Chromium there opens none. */
export const MAX_URI = 2_000;

/** In characters, of up to four bytes each: with folder and `.md` below the 255 bytes that file systems allow. */
const MAX_NAME = 60;
/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The file name of a note with a title: without characters that Obsidian and file systems forbid
 * (https://help.obsidian.md/links: `# ^ [ ] |`, and `\ / : * ? " < >`), and without a leading dot, which would hide it.
 *
 * @returns never empty
 */
export function noteFileName(title: string): string {
  const plain = wellFormed(title)
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[[\]#^|\\/:*?"<>\s]+/g, ' ')
    .trim();
  const name = [...plain.replace(/^[.\s]+/, '')]
    .slice(0, MAX_NAME)
    .join('')
    .replace(/[.\s]+$/, '');
  if (name === '') return 'Papers';
  return DEVICE.test(name) ? `${name} papers` : name;
}

/**
 * Appends Markdown to a note of Obsidian, which is created if necessary and not opened: https://help.obsidian.md/uri
 *
 * @param vault its name; the one that was open last unless given
 */
export function obsidianLink(note: { title: string; text: string; vault?: string }): NoteLink {
  const { title, text, vault = '' } = note;
  const parts = [
    ...(vault.trim() === '' ? [] : [`vault=${encode(vault.trim())}`]),
    `file=${encode(noteFileName(title))}`,
    'append=true',
    'silent=true',
  ];
  const withText = `obsidian://new?${[...parts, `content=${encode(text)}`].join('&')}`;
  if (withText.length <= MAX_URI) return { uri: withText };
  // Written when Obsidian cannot read the clipboard.
  const fallback = 'Papershelf put the papers on the clipboard: paste them here.';
  const uri = `obsidian://new?${[...parts, 'clipboard=true', `content=${encode(fallback)}`].join('&')}`;
  return { uri, clipboard: text };
}

/**
 * Appends to a page of Logseq by its quick capture, which makes one block of the text
 * (https://github.com/logseq/logseq/blob/master/src/electron/electron/url.cljs). A text with several lines, or too long for
 * {@link MAX_URI}, goes to the clipboard, since only pasted text becomes several blocks; a block that says so is captured.
 *
 * @param title of the page; today's journal unless given
 * @param papers how many there are in the text
 */
export function logseqLink(note: { title?: string; text: string; papers: number }): NoteLink {
  const { title = '', text, papers } = note;
  const page = title.trim() === '' ? 'TODAY' : noteFileName(title);
  const link = (content: string) =>
    `logseq://x-callback-url/quickCapture?page=${encode(page)}&append=true&content=${encode(content)}`;
  const line = text.trim();
  if (!line.includes('\n') && link(line).length <= MAX_URI) return { uri: link(line) };
  const counted = papers === 1 ? 'a paper' : `${papers} papers`;
  return { uri: link(`Papershelf put ${counted} on the clipboard: paste below this.`), clipboard: text };
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** A lone surrogate cannot be encoded in a URI. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
