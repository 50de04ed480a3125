const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, between tags or in an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** A link whose text is HTML already; the text alone when the address is not one of the web. */
export function htmlLink(address: string, html: string): string {
  return /^https?:\/\//i.test(address) ? `<a href="${escapeHtml(address)}">${html}</a>` : html;
}
