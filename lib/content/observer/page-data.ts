import type { PageHydration } from '../../site/capture/capture-page';
import { type HydrationResult, listingProps, parseHydration } from '../../site/capture/hydration';

/**
 * The hydration JSON of a document over time. The site changes pages without a reload and leaves the JSON of the first one
 * in the document: it then describes a page that is no longer shown, and must not be mixed with the new cards.
 */
export class HydrationTracker {
  #props: string | undefined;
  #page = '';
  #result: HydrationResult = { state: 'missing' };

  /** The data of the page that the document shows at an address; parsed once, however often it is read. */
  read(document: Document, url: string): PageHydration {
    const props = listingProps(document);
    const page = pageUrlOf(url);
    if (props !== this.#props || props === undefined) {
      this.#props = props;
      this.#page = page;
      this.#result = parseHydration(props);
    }
    return page === this.#page ? this.#result : { state: 'outdated' };
  }
}

/** The address without its fragment (the part behind `#`), which does not make it another page. */
export function pageUrlOf(url: string): string {
  return url.split('#')[0] ?? '';
}
