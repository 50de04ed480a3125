/** Markup that is safe to insert into a document unchanged; created by {@link html} or {@link raw} only. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

/** The values allowed in a `${…}` of {@link html}. `undefined` becomes nothing, a list is joined. */
export type HtmlValue = Html | string | number | undefined | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `text` with `& < > "` as entities: right in element text and in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Treats `markup` as safe. Only for text written in this folder, never for text of a record. */
export function raw(markup: string): Html {
  return new Html(markup);
}

/** Template tag: the literal parts stay, every value is escaped unless it is already {@link Html}. */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(literals.map((literal, i) => literal + render(values[i])).join(''));
}

/** `content` between the comments that Svelte 5 leaves around a conditional block, even when it is empty. */
export function svelteBlock(content: HtmlValue): Html {
  return html`${raw('<!--[0-->')}${content}${raw('<!--]-->')}`;
}

function render(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
}
