/** What the bench runs inside a browser's page, bundled into one script. */
export { default as MiniSearch } from 'minisearch';
export { changeMarks } from '../../lib/library/store/annotations';
export { openLibrary } from '../../lib/library/store/database';
export { putOnList } from '../../lib/library/store/list-entries';
export { makeList } from '../../lib/library/store/lists';
export { pageMarks } from '../../lib/library/store/page-state';
export { savePapers } from '../../lib/library/store/save-papers';
export { titleSlug } from '../../lib/paper/id';
export { IndexKeeper } from '../../lib/search/indexer/indexer';
export { readPage } from '../../lib/site/capture/capture-page';
export { readCards } from '../../lib/site/capture/card-extractor';
export { listingScope } from '../../lib/site/capture/find-cards';
export { listingProps, readHydration } from '../../lib/site/capture/hydration';
export { readLines } from '../../lib/site/capture/text-extractor';
export { visibleLines } from '../../lib/site/capture/visible-text';
