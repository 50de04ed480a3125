/** The benchmarks' code that runs in a browser's page, bundled into one script. */
export { default as MiniSearch } from 'minisearch';
export { patchAnnotations } from '../../lib/library/store/annotations';
export { openDatabase } from '../../lib/library/store/database';
export { addToList } from '../../lib/library/store/list-entries';
export { createList } from '../../lib/library/store/lists';
export { readPageState } from '../../lib/library/store/page-state';
export { savePapers } from '../../lib/library/store/save-papers';
export { titleSlug } from '../../lib/paper/id';
export { Indexer } from '../../lib/search/indexer/indexer';
export { capturePage } from '../../lib/site/capture/capture-page';
export { extractCards } from '../../lib/site/capture/card-extractor';
export { listingRoot } from '../../lib/site/capture/find-cards';
export { listingProps, parseHydration } from '../../lib/site/capture/hydration';
export { extractFromLines } from '../../lib/site/capture/text-extractor';
export { visibleLines } from '../../lib/site/capture/visible-text';
