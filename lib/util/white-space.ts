const UNFOLDED = /[^\S ]| {2}/;

/** The text with every run of white space (line ends and no-break spaces too) made one space, none at the ends. */
export function collapseWhitespace(text: string): string {
  const trimmed = text.trim();
  // Most texts are folded already, and looking is a good deal cheaper than replacing.
  return UNFOLDED.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
