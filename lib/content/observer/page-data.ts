import type { PageData } from '../../site/capture/capture-page';
import { type JsonReading, listingProps, readHydration } from '../../site/capture/hydration';

/**
 * The hydration JSON of a document over its life. The site changes pages without a reload and leaves the JSON of the
 * first one in the document: it then tells of a page that is no longer shown, and must not be mixed with the new cards.
 */
export class PageDataOverTime {
  #props: string | undefined;
  #page = '';
  #reading: JsonReading = { state: 'missing' };

  /** The data of the page that the document shows at an address; parsed once, however often it is asked for. */
  read(document: Document, url: string): PageData {
    const props = listingProps(document);
    const page = pageOf(url);
    if (props !== this.#props || props === undefined) {
      this.#props = props;
      this.#page = page;
      this.#reading = readHydration(props);
    }
    return page === this.#page ? this.#reading : { state: 'outdated' };
  }
}

/** What of an address makes it another page: everything but the part behind `#`. */
export function pageOf(url: string): string {
  return url.split('#')[0] ?? '';
}
