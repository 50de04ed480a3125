import { isMath, MATH } from './latex-math';

/** How text is kept from being Markdown, one after the other. */
const RULES: readonly (readonly [found: RegExp, written: string])[] = [
  [/\s+/g, ' '],
  // CommonMark (https://spec.commonmark.org/0.31.2/), GitHub's `~~` and `$`, Obsidian's `#tag`, `==` and `%%`, Logseq's `^^`,
  // `((reference))` and `{{macro}}`.
  [/[\\`*_[\]#~$]|=(?==)|%(?=%)|\^(?=\^)|\((?=\()|\{(?=\{)|&(?=\w+;)/g, '\\$&'],
  // Not `\<`, which some readers of Markdown do not know: no raw HTML may pass in any of them.
  [/</g, '&lt;'],
];
/** What begins a quotation, a list or an underline when it begins the line. */
const LINE_START: readonly (readonly [found: RegExp, written: string])[] = [
  [/^[>+=-]/, '\\$&'],
  [/^(\d+)(?=[.)])/, '$1\\'],
];

/** Text as Markdown that reads as the text, on one line; safe in a link, in a heading and where a line begins. */
export function escapeMarkdown(text: string): string {
  return asLine(inside(text));
}

function asLine(markdown: string): string {
  return LINE_START.reduce((line, [found, written]) => line.replace(found, written), markdown);
}

function inside(text: string): string {
  return RULES.reduce((markdown, [found, written]) => markdown.replace(found, written), text);
}

/** A web address up to the marks that more likely belong to the sentence; `;` ends it, lest it holds an entity. */
const ADDRESS = /(https?:\/\/[^\s<>"'`\\{}|^;]*[^\s<>"'`\\{}|^;.,:!?()[\]*_~])/;

/**
 * Like {@link escapeMarkdown}, but web addresses become links. Escaped ones would show their backslashes where an
 * address is made a link without being asked, as on GitHub. Not for the text of a link.
 *
 * @param math what becomes of math: it reads as it stands (`plain`), or stays live, for Obsidian and Logseq
 */
export function markdownWithLinks(text: string, math: 'plain' | 'live' = 'plain'): string {
  const write = math === 'live' ? insideWithMath : inside;
  const parts = text.split(ADDRESS).map((part, at) => (at % 2 === 1 ? `<${part}>` : write(part)));
  return asLine(parts.join(''));
}

/** Like {@link escapeMarkdown}, but math stays live, as `$…$`: for Obsidian and Logseq, which typeset it. */
export function markdownWithMath(text: string): string {
  return asLine(insideWithMath(text));
}

function insideWithMath(text: string): string {
  let markdown = '';
  let at = 0;
  for (const start of text.matchAll(/\$|\\\(/g)) {
    if (start.index < at) continue;
    MATH.lastIndex = start.index;
    const [math] = MATH.exec(text) ?? [];
    if (math === undefined || !isMath(math)) continue;
    markdown += inside(text.slice(at, start.index));
    markdown += `$${math.replace(/^\$|^\\\(\s*|\$$|\s*\\\)$/g, '')}$`;
    at = start.index + math.length;
  }
  return markdown + inside(text.slice(at));
}

/** The target of a link; a parenthesis without its partner would end it. */
function linkTarget(url: string): string {
  return url.replace(/[()\s<>]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** A link where the address is one of the web, else only its text, which is Markdown already. */
export function markdownLink(markdown: string, url: string): string {
  return /^https?:\/\//i.test(url) ? `[${markdown}](${linkTarget(url)})` : markdown;
}

/** Markdown of several lines as a quotation, so that whatever it holds ends with it. */
export function blockquote(markdown: string, indent = ''): string {
  return markdown
    .split('\n')
    .map((line, at) => `${at > 0 ? indent : ''}> ${line}`.trimEnd())
    .join('\n');
}
