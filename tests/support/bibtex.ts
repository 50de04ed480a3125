/** One entry of a BibTeX file, values as written between their outer braces. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Record<string, string>;
}

/**
 * Reads a BibTeX file far more strictly than any importer does, by BibTeX's own rule for braces: they count, escaped
 * or not (https://www.bibtex.org/Format/).
 *
 * @throws at the first thing that is not an entry of `name = {value},` lines
 */
export function readBibtex(file: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let at = 0;
  const take = (pattern: RegExp, what: string): string => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(file);
    if (!match) throw new Error(`no ${what} at ${JSON.stringify(file.slice(at, at + 60))}`);
    at = sticky.lastIndex;
    return match[1] ?? '';
  };
  while (at < file.length) {
    if (entries.length > 0) take(/\n/, 'blank line between entries');
    const type = take(/@([a-z]+)\{/, 'entry');
    const key = take(/([A-Za-z0-9._-]+),\n/, 'key of ASCII letters, digits, dot, line and hyphen');
    const fields: Record<string, string> = {};
    while (file[at] !== '}') {
      const name = take(/ {2}([a-zA-Z]+) = \{/, 'field');
      if (name in fields) throw new Error(`${name} twice in ${key}`);
      const end = endOfValue(file, at);
      fields[name] = file.slice(at, end);
      at = end + 1;
      take(/,\n/, `comma behind ${name}`);
    }
    take(/\}\n/, 'end of the entry');
    entries.push({ type, key, fields });
  }
  return entries;
}

/** The offset of the brace that closes the value which begins here. */
function endOfValue(file: string, start: number): number {
  let depth = 1;
  for (let at = start; at < file.length; at++) {
    if (file[at] === '\n') throw new Error(`line end in the value ${file.slice(start, at)}`);
    if (file[at] === '{') depth++;
    if (file[at] === '}') depth--;
    if (depth === 0) return at;
  }
  throw new Error(`no end of the value ${file.slice(start, start + 60)}`);
}

/** The unescaped special characters of TeX in a value, except in math and commands. */
export function bareSpecials(value: string): string[] {
  const text = value.replace(/(?<!\\)\$(?:\\.|[^$\\])+\$/g, '').replace(/\\\(.*?\\\)/g, '');
  return text.replace(/\\(?:[A-Za-z]+|["'`^~=.][A-Za-z{]|.)/g, '').match(/[&%$#_~^\\]/g) ?? [];
}

const NAMED: Record<string, string> = { asciitilde: '~', asciicircum: '^', backslash: '\\' };

/** A value, or text that may contain LaTeX, with its escapes decoded; accents stay, and style commands in their new form. */
export function unescapeLatex(value: string): string {
  return value
    .replace(/\{\\em\s+/g, '\\emph{')
    .replace(/\$([<>|])\$/g, '$1')
    .replace(/\\vphantom\{\\[{}]\}/g, '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/\\text(asciitilde|asciicircum|backslash)\{\}/g, (_, name: string) => NAMED[name] ?? '');
}
