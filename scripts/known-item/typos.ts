/** In letters: a typo in a shorter word makes another word of it. */
const SHORTEST = 5;

/** A query with one letter added, dropped, replaced or exchanged with its neighbour; unchanged when its words are short. */
export function withTypo(query: string, random: () => number): string {
  const long = Array.from(query.matchAll(/\p{L}+/gu)).filter(([word]) => word.length >= SHORTEST);
  const chosen = long[Math.floor(random() * long.length)];
  if (!chosen) return query;
  const [word] = chosen;
  return query.slice(0, chosen.index) + misspelt(word, random) + query.slice(chosen.index + word.length);
}

function misspelt(word: string, random: () => number): string {
  // Not the last letter: it has no next neighbour to be exchanged with.
  const at = Math.floor(random() * (word.length - 1));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const other = otherLetter(letter, random);
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + other + letter + after;
    case 1:
      return before + after;
    case 2:
      return before + other + after;
    default:
      return after.startsWith(letter)
        ? before + other + after
        : before + after.charAt(0) + letter + after.slice(1);
  }
}

function otherLetter(letter: string, random: () => number): string {
  const other = String.fromCharCode(97 + Math.floor(random() * 26));
  return other === letter.toLowerCase() ? otherLetter(letter, random) : other;
}
