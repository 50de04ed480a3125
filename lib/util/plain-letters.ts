/** Letters that Unicode does not take apart into an ASCII letter and a mark, and that keyboards often lack. */
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

/** A lower-case text with these letters written in ASCII. */
export function replaceSpecialLetters(text: string): string {
  return text.replace(/[ßæœøđðþłıȷ]/g, (letter) => PLAIN[letter] ?? letter);
}
