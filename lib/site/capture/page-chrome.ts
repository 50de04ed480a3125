import { DAY_SOURCE } from './patterns';

/** Text of the page around the cards, seen 2024-08 to 2026-10. */
const PAGE_CHROME: readonly RegExp[] = [
  /^new$/i,
  /^get trending papers in your email inbox\W*$/i,
  /^subscribe$/i,
  /^(?:daily|trending|weekly|monthly) papers$/i,
  /^by ?AK and the research community$/i,
  /^(?:daily|weekly|monthly|trending|previous|next|today|papers|search|log ?in|sign ?up|submit)$/i,
  /^[\d.,km\s-]*(?:(?:upvote|github|arxiv page|project page)[\d.,km\s|–—-]*)+$/i,
  /^submitted by\b|submitted by$/i,
  /^published on\b/i,
  /^week \d+/i,
  /^[-–—]$/,
  // Text after a dot that is no date, such as "· 2 days ago".
  /^[•·](?!.*[.!?]$).{0,60}$/,
  /^\d[\d.,]*[km]?$/i,
];

/** The page's own day above the cards, or the ends of its week. */
const PAGE_DAY = new RegExp(`^${DAY_SOURCE}(?: [-–] ${DAY_SOURCE})?$`);

/** The page's name and its authors. */
const PAGE_HEADING = /^(?:(?:daily|trending|weekly|monthly) papers|by ?AK and the research community)$/i;

/** The lines below the page's own heading: above it are banners, never a paper. */
export function belowHeading(lines: readonly string[]): readonly string[] {
  return lines.slice(1 + lines.findLastIndex((line) => PAGE_HEADING.test(line)));
}

/** The lines that may be a paper's own text. */
export function withoutPageChrome(lines: readonly string[]): string[] {
  let isAfterSubmitter = false;
  return lines.filter((line) => {
    const words = line.replace(/^[|–—\s]+(?=.)/, '');
    const isPageChrome = PAGE_DAY.test(words) || PAGE_CHROME.some((shape) => shape.test(words));
    const isSubmitter = isAfterSubmitter && !isPageChrome;
    if (/^submitted by$/i.test(words)) isAfterSubmitter = true;
    else if (isSubmitter) isAfterSubmitter = false;
    return !isPageChrome && !isSubmitter;
  });
}
