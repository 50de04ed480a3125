/** How files begin that are no lists of papers, as text; of a binary file also as its bytes read in the way of Windows. */
const FOREIGN: readonly (readonly [begins: RegExp, what: string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^.{1,3}PNG\n/u, 'a picture'],
  [/^GIF8|^ÿØÿ|^\ufffd{3}.{2,9}(?:JFIF|Exif)/u, 'a picture'],
  [/^PK\p{Cc}{2}/u, 'an archive (ZIP, or a document of an office program)'],
  [/^\p{Cc}[‹\u008b\ufffd]/u, 'a compressed file'],
  [/^SQLite format 3/, 'a database'],
  [/^\{\\rtf/, 'a document of a word processor'],
  [/^\s*<!doctype\s+netscape-bookmark/i, 'a list of bookmarks of a browser'],
  [/^\s*<(?:!doctype\s+html|html|head|body)\b/i, 'a web page'],
  [/^\s*(?:<\?xml|<[a-z][\w:-]{0,40}[\s>])/i, 'XML'],
];

/** What a file seems to be that is none of those that can be read; `undefined` for text of any other kind. */
export function detectUnsupported(text: string): string | undefined {
  const known = FOREIGN.find(([begins]) => begins.test(text.slice(0, 1000)));
  if (known) return known[1];
  const start = text.slice(0, 4000);
  const odd = start.match(/(?![\n\t\f])\p{Cc}|\ufffd/gu)?.length ?? 0;
  return odd > 4 && odd > start.length / 100 ? 'a file of a program, not text' : undefined;
}
