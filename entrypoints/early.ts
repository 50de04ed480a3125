import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepOpen } from '../lib/read/open';

// Runs before the page's own scripts are read, so that the browser opens the library meanwhile.
export default defineUnlistedScript(() => keepOpen());
