/**
 * Text without the difference between what is typed and what is printed: quotation marks, dashes, dots and the widths of
 * spaces. TeX's ligatures make the one of the other, and so does `smart` of pandoc, which also makes single quotation marks
 * double where CSL does (https://docs.citationstyles.org/en/stable/specification.html#quotes).
 */
export function smartPunctuation(text: string): string {
  return text
    .replace(/['`"‘’“”„]+/g, "'")
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}
