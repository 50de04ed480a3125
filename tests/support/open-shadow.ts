import { type BuiltCopy, copyBuild } from './built-copy';

/** The build with shadow roots that Playwright can look into; in the extension they are closed. */
export function buildWithOpenRoots(build?: 'chrome-mv3' | 'firefox-mv3'): BuiltCopy {
  const opened = (text: string) => text.replace(/mode:[`"']closed[`"']/, 'mode:"open"');
  return copyBuild({ 'content-scripts/listing.js': opened }, build);
}
