const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Removes the tags that CSL and Zotero allow in a title; anything else in angle brackets is text. */
export function withoutTitleTags(text: string): string {
  return text.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]{0,200})?>/gi, '');
}

/**
 * A note of Zotero or EndNote, HTML, as plain text. A note without their tags is text already. Tags may be of any length,
 * since Zotero writes all data of an annotation into its tag.
 */
export function noteText(note: string): string {
  if (!/<\/?(?:p|div|br|span|strong|em|h[1-6]|ul|ol|li)\b/i.test(note)) return note;
  return note
    .replace(/<(?:\/p|\/div|\/h[1-6]|\/li|br\s?\/?)>\s*/gi, '\n')
    .replace(/<li\b[^<>]*>/gi, '- ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => NAMED[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
