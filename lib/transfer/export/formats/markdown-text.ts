import { isMath, MATH } from './latex-math';

/** Escapes text for Markdown, applied in this order. */
const RULES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\s+/g, ' '],
  // CommonMark (https://spec.commonmark.org/0.31.2/), GitHub's `~~` and `$`, Obsidian's `#tag`, `==` and `%%`, Logseq's `^^`,
  // `((reference))` and `{{macro}}`.
  [/[\\`*_[\]#~$]|=(?==)|%(?=%)|\^(?=\^)|\((?=\()|\{(?=\{)|&(?=\w+;)/g, '\\$&'],
  // Not `\<`, which some Markdown parsers do not support: no raw HTML may pass in any of them.
  [/</g, '&lt;'],
];
/** Escapes what would be a quotation, a list or an underline at the beginning of a line. */
const LINE_START: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^[>+=-]/, '\\$&'],
  [/^(\d+)(?=[.)])/, '$1\\'],
];

/** Escapes text for Markdown, on one line; safe in a link, in a heading and at the beginning of a line. */
export function escapeMarkdown(text: string): string {
  return asLine(escapeInline(text));
}

function asLine(markdown: string): string {
  return LINE_START.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), markdown);
}

function escapeInline(text: string): string {
  return RULES.reduce((markdown, [pattern, replacement]) => markdown.replace(pattern, replacement), text);
}

/** A URL up to punctuation that more likely belongs to the sentence; `;` ends it, so that it contains no entity. */
const URL_PATTERN = /(https?:\/\/[^\s<>"'`\\{}|^;]*[^\s<>"'`\\{}|^;.,:!?()[\]*_~])/;

/**
 * Like {@link escapeMarkdown}, but URLs become links. Escaped ones would show their backslashes where URLs are linked
 * automatically, as on GitHub. Not for the text of a link.
 *
 * @param math whether math is shown as text (`plain`), or stays live, for Obsidian and Logseq
 */
export function markdownWithLinks(text: string, math: 'plain' | 'live' = 'plain'): string {
  const write = math === 'live' ? escapeInlineWithMath : escapeInline;
  const parts = text.split(URL_PATTERN).map((part, at) => (at % 2 === 1 ? `<${part}>` : write(part)));
  return asLine(parts.join(''));
}

/** Like {@link escapeMarkdown}, but math stays live, as `$…$`: for Obsidian and Logseq, which typeset it. */
export function markdownWithMath(text: string): string {
  return asLine(escapeInlineWithMath(text));
}

function escapeInlineWithMath(text: string): string {
  let markdown = '';
  let at = 0;
  for (const start of text.matchAll(/\$|\\\(/g)) {
    if (start.index < at) continue;
    MATH.lastIndex = start.index;
    const [math] = MATH.exec(text) ?? [];
    if (math === undefined || !isMath(math)) continue;
    markdown += escapeInline(text.slice(at, start.index));
    markdown += `$${math.replace(/^\$|^\\\(\s*|\$$|\s*\\\)$/g, '')}$`;
    at = start.index + math.length;
  }
  return markdown + escapeInline(text.slice(at));
}

/** The target of a link; an unbalanced parenthesis would end it. */
function linkTarget(url: string): string {
  return url.replace(/[()\s<>]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** A link if the URL is of http or https, else only its text, which is Markdown already. */
export function markdownLink(markdown: string, url: string): string {
  return /^https?:\/\//i.test(url) ? `[${markdown}](${linkTarget(url)})` : markdown;
}

/** Markdown of several lines as a blockquote, so that any structure in it ends with it. */
export function blockquote(markdown: string, indent = ''): string {
  return markdown
    .split('\n')
    .map((line, at) => `${at > 0 ? indent : ''}> ${line}`.trimEnd())
    .join('\n');
}
