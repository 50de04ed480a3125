/** The text with every run of white space (line ends and no-break spaces too) made one space, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
