import {
  type AcronymEntry,
  type Acronyms,
  acronymLine,
  acronymOfLine,
  countAcronyms,
} from '../analysis/acronyms';

/** From so many papers on, definitions in only one of them are dropped. */
const MANY_PAPERS = 2_000;

/**
 * The definitions of several lists as the lines of one, counts of the same definition added.
 *
 * @param papers how many papers were searched for definitions
 */
export function joinAcronyms(lists: readonly (readonly AcronymEntry[])[], papers: number): string[] {
  const counts = new Map<string, number>();
  for (const [short, long, count] of lists.flat()) {
    const key = `${short}\t${long.join(' ')}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const fewest = papers < MANY_PAPERS ? 1 : 2;
  return [...counts].flatMap(([key, count]) => {
    const [short = '', long = ''] = key.split('\t');
    return count < fewest ? [] : acronymLine([short, long.split(' '), count]);
  });
}

/** The definitions in the lines of a segment. */
export function acronymEntries(lines: string): AcronymEntry[] {
  return lines.split('\n').flatMap((line) => {
    const entry = acronymOfLine(line);
    return entry ? [entry] : [];
  });
}

/** Looks definitions up in the lines of several segments, parsing only the lines that are needed. */
export function acronymsIn(texts: readonly string[]): Acronyms {
  const entriesOf = (short: string) => linesWith(texts, `\n${short}\t`);
  const known = (shorts: readonly string[]) => countAcronyms(shorts.flatMap(entriesOf));
  return {
    longFormsOf: (short) => known([short]).longFormsOf(short),
    shortFormOf: (terms) => {
      const last = terms.at(-1) ?? '';
      const forms = [terms, terms.with(-1, last.replace(/s$/, ''))];
      const shorts = forms.flatMap((form) =>
        linesWith(texts, `\t${form.join(' ')}\t`).map(([short]) => short),
      );
      return shorts.length > 0 ? known([...new Set(shorts)]).shortFormOf(terms) : undefined;
    },
  };
}

function linesWith(texts: readonly string[], part: string): AcronymEntry[] {
  const found: AcronymEntry[] = [];
  for (const text of texts)
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      const start = text.lastIndexOf('\n', at) + 1;
      const from = part.startsWith('\n') ? at + 1 : start;
      const end = text.indexOf('\n', from);
      const entry = acronymOfLine(text.slice(from, end < 0 ? undefined : end));
      if (entry) found.push(entry);
    }
  return found;
}
