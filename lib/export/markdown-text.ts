/** How text is kept from being Markdown, one after the other. */
const RULES: readonly (readonly [found: RegExp, written: string])[] = [
  [/\s+/g, ' '],
  // CommonMark (https://spec.commonmark.org/0.31.2/), GitHub's `~~` and `$`, Obsidian's `#tag`, `==` and `%%`.
  [/[\\`*_[\]#~$]|=(?==)|%(?=%)|&(?=\w+;)/g, '\\$&'],
  // Not `\<`, which some readers of Markdown do not know: no raw HTML may pass in any of them.
  [/</g, '&lt;'],
  // What begins a quotation, a list or an underline when it begins the line.
  [/^[>+=-]/, '\\$&'],
  [/^(\d+)(?=[.)])/, '$1\\'],
];

/** Text as Markdown that reads as the text, on one line; safe in a link, in a heading and where a line begins. */
export function escapeMarkdown(text: string): string {
  return RULES.reduce((markdown, [found, written]) => markdown.replace(found, written), text);
}

/** A web address up to the marks that more likely belong to the sentence; `;` ends it, lest it holds an entity. */
const ADDRESS = /(https?:\/\/[^\s<>"'`\\{}|^;]*[^\s<>"'`\\{}|^;.,:!?()[\]*_~])/;

/**
 * Like {@link escapeMarkdown}, but web addresses become links. Escaped ones would show their backslashes where an
 * address is made a link without being asked, as on GitHub. Not for the text of a link.
 */
export function markdownWithLinks(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? `<${part}>` : escapeMarkdown(part)))
    .join('');
}
