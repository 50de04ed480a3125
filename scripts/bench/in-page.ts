/** What the bench runs inside a browser's page, bundled into one script. */
export { default as MiniSearch } from 'minisearch';
export { IndexKeeper } from '../../lib/indexing/index-keeper';
export { titleSlug } from '../../lib/paper/id';
export { readPage } from '../../lib/site/capture/capture-page';
export { readCards } from '../../lib/site/capture/card-extractor';
export { listingScope } from '../../lib/site/capture/find-cards';
export { listingProps, readHydration } from '../../lib/site/capture/hydration';
export { readLines } from '../../lib/site/capture/text-extractor';
export { visibleLines } from '../../lib/site/capture/visible-text';
export { openLibrary } from '../../lib/store/library';
export { makeList } from '../../lib/store/lists';
export { changeMarks } from '../../lib/store/marks';
export { pageMarks } from '../../lib/store/page-marks';
export { putOnList } from '../../lib/store/place-entries';
export { savePapers } from '../../lib/store/save-papers';
