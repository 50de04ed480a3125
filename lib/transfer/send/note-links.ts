/** What leads into a program for notes, and what must be on the clipboard before it is followed. */
export interface NoteLink {
  /** `obsidian:` or `logseq:` */
  uri: string;
  /** To be written to the clipboard first; absent when the address holds the text itself. */
  clipboard?: string;
}

/** In characters: Windows starts no program with a longer address, and Chromium there asks for none. */
export const MAX_URI = 2_000;

/** In characters, of up to four bytes each: with folder and `.md` below the 255 bytes that file systems allow. */
const MAX_NAME = 60;
/** What Windows takes for devices, whatever stands behind the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name of a note from a title: without what Obsidian and file systems forbid in one
 * (https://help.obsidian.md/links: `# ^ [ ] |`, and `\ / : * ? " < >`), and without a dot in front, which would hide it.
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
 * Appends Markdown to a note of Obsidian, which is made if need be and not opened: https://help.obsidian.md/uri
 *
 * @param vault its name; the one that was open last unless given
 */
export function obsidianLink(note: { title: string; text: string; vault?: string }): NoteLink {
  const { title, text, vault = '' } = note;
  const parts = [
    ...(vault.trim() === '' ? [] : [`vault=${encoded(vault.trim())}`]),
    `file=${encoded(noteFileName(title))}`,
    'append=true',
    'silent=true',
  ];
  const whole = `obsidian://new?${[...parts, `content=${encoded(text)}`].join('&')}`;
  if (whole.length <= MAX_URI) return { uri: whole };
  // Written when Obsidian may not read the clipboard.
  const instead = 'Papershelf put the papers on the clipboard: paste them here.';
  const uri = `obsidian://new?${[...parts, 'clipboard=true', `content=${encoded(instead)}`].join('&')}`;
  return { uri, clipboard: text };
}

/**
 * Appends to a page of Logseq by its quick capture, which makes one block of what it gets
 * (https://github.com/logseq/logseq/blob/master/src/electron/electron/url.cljs). What has several lines, or makes the address
 * longer than {@link MAX_URI}, goes to the clipboard, for only pasted it becomes blocks; a block that says so is captured.
 *
 * @param title of the page; today's journal unless given
 * @param papers how many there are in the text
 */
export function logseqLink(note: { title?: string; text: string; papers: number }): NoteLink {
  const { title = '', text, papers } = note;
  const page = title.trim() === '' ? 'TODAY' : noteFileName(title);
  const link = (content: string) =>
    `logseq://x-callback-url/quickCapture?page=${encoded(page)}&append=true&content=${encoded(content)}`;
  const line = text.trim();
  if (!line.includes('\n') && link(line).length <= MAX_URI) return { uri: link(line) };
  const counted = papers === 1 ? 'a paper' : `${papers} papers`;
  return { uri: link(`Papershelf put ${counted} on the clipboard: paste below this.`), clipboard: text };
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Half a character cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
