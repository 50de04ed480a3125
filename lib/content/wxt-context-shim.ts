/**
 * What a content script is given by wxt, as far as it is used: a signal for the end of its life, which is the end of the
 * page. In builds it takes the place of wxt's own `ContentScriptContext` (see wxt.config.ts), which would be a twentieth of
 * the script. After an update of the extension Chromium leaves the old script in the page, unanswered, until the page is
 * loaded anew; Firefox ends it.
 */
export class ContentScriptContext {
  readonly signal = new AbortController().signal;
}
