import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPreload } from '../lib/library/read/preload';
import { CHANNEL_NAME } from '../lib/messages/change-events';
import { SEGMENT_FORMAT } from '../lib/search/index/segment/segment-format';

/** As many papers as a page shows at first. */
const ROWS = 30;

// Runs before the page's own scripts are read, so that the browser reads the library meanwhile.
export default defineUnlistedScript(() =>
  startPreload(ROWS, SEGMENT_FORMAT, new BroadcastChannel(CHANNEL_NAME)),
);
