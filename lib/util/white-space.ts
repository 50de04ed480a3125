const UNCOLLAPSED = /[^\S ]| {2}/;

/** The text with every run of white space (line ends and no-break spaces too) replaced by one space, none at the ends. */
export function collapseWhitespace(text: string): string {
  const trimmed = text.trim();
  // Most texts need no change, and testing is much cheaper than replacing.
  return UNCOLLAPSED.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
