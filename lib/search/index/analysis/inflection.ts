/** In letters: a shorter word is seldom a noun whose plural differs by its ending alone ("gas", "bus", "ids"). */
const MIN_NOUN_LENGTH = 4;

/**
 * The plural of a word that may be a singular and the singular of one that may be a plural, by the rules of English.
 * Some are no words at all: then they are not in the index.
 */
export function pluralVariants(term: string): string[] {
  if (term.length < MIN_NOUN_LENGTH || !/^[a-z]+$/.test(term)) return [];
  if (/[^aeiou]ies$/.test(term)) return [`${term.slice(0, -3)}y`];
  // "losses", but "cases", "caches" and "axes" beside "boxes": both are searched for.
  if (/(?:s|x|z|ch|sh)es$/.test(term)) return [term.slice(0, -2), term.slice(0, -1)];
  if (/(?:ss|us|is)$/.test(term)) return [`${term}es`];
  if (term.endsWith('s')) return [term.slice(0, -1)];
  if (/(?:x|z|ch|sh)$/.test(term)) return [`${term}es`];
  if (/[^aeiou]y$/.test(term)) return [`${term.slice(0, -1)}ies`];
  return [`${term}s`];
}

/** The form under which singular and plural are counted as one: the singular, by the same rules. */
export function singularOf(term: string): string {
  return /(?:s|x|z|ch|sh)es$|[^su]s$/.test(term) && !term.endsWith('is')
    ? (pluralVariants(term)[0] ?? term)
    : term;
}

/** `gpt4` and `llama3.1` as they are written with a space or a hyphen; `undefined` for anything else. */
export function splitModelName(term: string): [name: string, number: string] | undefined {
  const match = /^(\p{L}{2,})(\p{Nd}[\p{L}\p{Nd}.]*)$/u.exec(term);
  return match?.[1] && match[2] ? [match[1], match[2]] : undefined;
}
