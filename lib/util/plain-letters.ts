/** Letters that Unicode does not decompose into an ASCII letter and an accent, and that keyboards often lack. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ȷ: 'j',
};

/** A lower-case text with these letters replaced by ASCII ones. */
export function replaceSpecialLetters(text: string): string {
  return text.replace(/[ßæœøđðþłıȷ]/g, (letter) => PLAIN[letter] ?? letter);
}
