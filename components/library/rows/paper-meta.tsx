import { ChevronUp, FolderGit2, MessageSquare } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { MarkedPaper } from '../../../lib/library/read/annotations-by-paper';
import { namesInByline } from '../../../lib/paper/byline';
import { isCutList, OTHERS } from '../../../lib/paper/et-al';
import type { Paper } from '../../../lib/paper/paper';
import { inDigits } from '../../../lib/util/format-number';
import { Marked } from './highlighted-text';
import { StatusFact } from './status-icon';

interface FactsProps {
  paper: Paper;
  /** The terms to mark in its text. */
  terms: ReadonlySet<string>;
  marked: MarkedPaper | undefined;
}

/** The quiet line under a paper: when, by whom, how it was received. What is not known is not mentioned. */
export function Facts({ paper, terms, marked }: FactsProps) {
  const { publishedOn, organization, upvotes, comments, githubStars } = paper;
  const by = bylineOf(paper);
  return (
    <p class="facts">
      {marked && <StatusFact {...marked} />}
      {publishedOn && (
        <time dateTime={publishedOn} title={publishedOn}>
          {localDay(publishedOn)}
        </time>
      )}
      {by && (
        <span class="by" title={paper.authors?.join(', ')}>
          <Marked text={by} terms={terms} />
        </span>
      )}
      {organization && (
        <span class="by">
          <Marked text={organization} terms={terms} />
        </span>
      )}
      <Count of={upvotes} name="upvotes">
        <ChevronUp size={12} aria-hidden="true" />
      </Count>
      <Count of={comments} name="comments">
        <MessageSquare size={12} aria-hidden="true" />
      </Count>
      <Count of={githubStars} name="GitHub stars">
        <FolderGit2 size={12} aria-hidden="true" />
      </Count>
    </p>
  );
}

function Count({
  of,
  name,
  children,
}: {
  of: number | undefined;
  name: string;
  children: ComponentChildren;
}) {
  if (of === undefined) return null;
  return (
    <span class="number" title={`${inDigits(of)} ${name}`}>
      {children}
      {inDigits(of)}
      <span class="unseen"> {name}</span>
    </span>
  );
}

/** Up to three names, else the first and how many more; a bare count when no names are known. */
export function bylineOf({ authors, authorCount }: Paper): string | undefined {
  if (!authors?.length) {
    return authorCount === undefined
      ? undefined
      : `${authorCount} ${authorCount === 1 ? 'author' : 'authors'}`;
  }
  const named = namesInByline(authors);
  const others = authors.length - named.length;
  if (others > 0 && isCutList(authors)) return `${named.join(', ')} ${OTHERS}`;
  return others === 0 ? named.join(', ') : `${named.join(', ')} and ${others} others`;
}

/** Made once: that costs as much as writing hundreds of days. */
const DAYS = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** The day as the reader's locale writes it; it is a day, not a moment, so no time zone may shift it. */
function localDay(day: string): string {
  return DAYS.format(new Date(`${day}T00:00:00Z`));
}
