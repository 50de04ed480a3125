/** What the bench runs inside a browser's page, bundled into one script. */
export { default as MiniSearch } from 'minisearch';
export { readCards } from '../../lib/capture/card-reader';
export { listingScope } from '../../lib/capture/find-cards';
export { listingProps, readHydration } from '../../lib/capture/json-reader';
export { readPage } from '../../lib/capture/read-page';
export { readLines } from '../../lib/capture/text-reader';
export { visibleLines } from '../../lib/capture/visible-text';
export { IndexKeeper } from '../../lib/indexing/index-keeper';
export { titleSlug } from '../../lib/paper/id';
export { openLibrary } from '../../lib/store/library';
export { makeList } from '../../lib/store/lists';
export { changeMarks } from '../../lib/store/marks';
export { pageMarks } from '../../lib/store/page-marks';
export { putOnList } from '../../lib/store/place-entries';
export { savePapers } from '../../lib/store/save-papers';
