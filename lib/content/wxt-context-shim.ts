/**
 * What wxt gives a content script, as far as it is used: a signal for its end, which is the end of the page. In builds it
 * replaces wxt's own `ContentScriptContext` (see wxt.config.ts), which would be a twentieth of the script. After an update
 * of the extension Chromium leaves the old script in the page, without replies, until the page is reloaded; Firefox ends it.
 */
export class ContentScriptContext {
  readonly signal = new AbortController().signal;
}
