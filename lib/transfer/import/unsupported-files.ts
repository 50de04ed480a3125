/** How unsupported files begin, as text; for binary files also as decoded from Windows-1252. */
const UNSUPPORTED: readonly (readonly [begins: RegExp, what: string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^.{1,3}PNG\n/u, 'a picture'],
  [/^GIF8|^ÿØÿ|^\ufffd{3}.{2,9}(?:JFIF|Exif)/u, 'a picture'],
  [/^PK\p{Cc}{2}/u, 'an archive (ZIP, or an office document)'],
  [/^\p{Cc}[‹\u008b\ufffd]/u, 'a compressed file'],
  [/^SQLite format 3/, 'a database'],
  [/^\{\\rtf/, 'a word processor document'],
  [/^\s*<!doctype\s+netscape-bookmark/i, 'a browser bookmarks file'],
  [/^\s*<(?:!doctype\s+html|html|head|body)\b/i, 'a web page'],
  [/^\s*(?:<\?xml|<[a-z][\w:-]{0,40}[\s>])/i, 'XML'],
];

/** What an unsupported file looks like; `undefined` for any other text. */

export function detectUnsupported(text: string): string | undefined {
  const known = UNSUPPORTED.find(([begins]) => begins.test(text.slice(0, 1000)));
  if (known) return known[1];
  const start = text.slice(0, 4000);
  const odd = start.match(/(?![\n\t\f])\p{Cc}|\ufffd/gu)?.length ?? 0;
  return odd > 4 && odd > start.length / 100 ? 'a binary file, not text' : undefined;
}
