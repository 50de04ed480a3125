const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The tags that CSL and Zotero know in a title; anything else in angle brackets is text. */
export function withoutTitleTags(text: string): string {
  return text.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]{0,200})?>/gi, '');
}

/** A note of Zotero or EndNote, HTML, as plain text. A note without a tag of theirs is text as it is. */
export function noteText(note: string): string {
  if (!/<\/?(?:p|div|br|span|strong|em|h[1-6]|ul|ol|li)\b/i.test(note)) return note;
  return note
    .replace(/<(?:\/p|\/div|\/h[1-6]|\/li|br\s?\/?)>\s*/gi, '\n')
    .replace(/<li\b[^<>]{0,200}>/gi, '- ')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => NAMED[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
