import { ChevronUp, FolderGit2, MessageSquare } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { RowAnnotations } from '../../../lib/library/read/annotations-by-paper';
import { bylineAuthors } from '../../../lib/paper/byline';
import { ET_AL, isTruncatedAuthorList } from '../../../lib/paper/et-al';
import type { Paper } from '../../../lib/paper/paper';
import { formatNumber } from '../../../lib/util/format-number';
import { HighlightedText } from './highlighted-text';
import { StatusLabel } from './status-icon';

interface PaperMetaProps {
  paper: Paper;
  /** The terms to highlight in its text. */
  terms: ReadonlySet<string>;
  annotations: RowAnnotations | undefined;
}

/** The metadata line under a paper: date, authors, organization, counts. Unknown fields are left out. */
export function PaperMeta({ paper, terms, annotations }: PaperMetaProps) {
  const { publishedOn, organization, upvotes, comments, githubStars } = paper;
  const by = formatByline(paper);
  return (
    <p class="paper-meta">
      {annotations && <StatusLabel {...annotations} />}
      {publishedOn && (
        <time dateTime={publishedOn} title={publishedOn}>
          {localDay(publishedOn)}
        </time>
      )}
      {by && (
        <span class="authors" title={paper.authors?.join(', ')}>
          <HighlightedText text={by} terms={terms} />
        </span>
      )}
      {organization && (
        <span class="authors">
          <HighlightedText text={organization} terms={terms} />
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
    <span class="metric" title={`${formatNumber(of)} ${name}`}>
      {children}
      {formatNumber(of)}
      <span class="visually-hidden"> {name}</span>
    </span>
  );
}

/** Up to three names, else the first and how many more; a bare count when no names are known. */
export function formatByline({ authors, authorCount }: Paper): string | undefined {
  if (!authors?.length) {
    return authorCount === undefined
      ? undefined
      : `${authorCount} ${authorCount === 1 ? 'author' : 'authors'}`;
  }
  const named = bylineAuthors(authors);
  const others = authors.length - named.length;
  if (others > 0 && isTruncatedAuthorList(authors)) return `${named.join(', ')} ${ET_AL}`;
  return others === 0 ? named.join(', ') : `${named.join(', ')} and ${others} others`;
}

/** Created once: that costs as much as formatting hundreds of days. */
const DAYS = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** The day in the format of the user's locale; it is a day, not a timestamp, so no time zone may shift it. */
function localDay(day: string): string {
  return DAYS.format(new Date(`${day}T00:00:00Z`));
}
