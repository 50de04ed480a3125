import { isArxivId, isTitleId } from '../../paper/id';
import { arxivAbstractUrl, paperUrl } from '../../paper/links';
import type { Paper } from '../../paper/paper';
import { collapseWhitespace } from '../../util/white-space';
import type { ExportedPaper } from '../export/formats/exported-paper';
import { noteHtml } from './note-html';
import { type ZoteroCreator, zoteroCreators } from './zotero-creators';

/** An item for Zotero's connector; the fields are those of https://api.zotero.org/items/new?itemType=preprint */
export interface ZoteroItem {
  /** Our own id, by which Zotero distinguishes the items of a session. */
  id: string;
  itemType: 'preprint';
  title: string;
  creators: ZoteroCreator[];
  abstractNote?: string;
  /** `YYYY-MM-DD` */
  date?: string;
  url?: string;
  DOI?: string;
  repository?: string;
  archiveID?: string;
  extra?: string;
  tags: { tag: string }[];
  /** Of HTML. */
  notes: { note: string }[];
  attachments: [];
}

type TextField = 'abstractNote' | 'date' | 'url' | 'DOI' | 'repository' | 'archiveID' | 'extra';

/** The value of each field; unknown ones are left out. As in Zotero's own translator for arXiv. */
const FIELDS: Record<TextField, (paper: Paper) => string | undefined> = {
  abstractNote: (paper) => paper.abstract && collapseWhitespace(paper.abstract),
  date: (paper) => paper.publishedOn,
  url: (paper) => (isTitleId(paper.id) ? undefined : (arxivAbstractUrl(paper.id) ?? paperUrl(paper))),
  // https://blog.arxiv.org/2022/02/17/new-arxiv-articles-are-now-automatically-assigned-dois/
  DOI: (paper) => (isArxivId(paper.id) ? `10.48550/arXiv.${paper.id}` : undefined),
  repository: (paper) => (isArxivId(paper.id) ? 'arXiv' : undefined),
  archiveID: (paper) => (isArxivId(paper.id) ? `arXiv:${paper.id}` : undefined),
  extra: (paper) => (isArxivId(paper.id) ? `arXiv:${paper.id}` : undefined),
};

/** A paper as a preprint for Zotero, with the user's tags, the site's keywords and the user's notes. */
export function zoteroItem({ paper, annotations }: ExportedPaper): ZoteroItem {
  const known = Object.entries(FIELDS).flatMap(([name, fieldOf]) => {
    const value = fieldOf(paper);
    return value ? [[name, value] as const] : [];
  });
  return {
    id: paper.id,
    itemType: 'preprint',
    title: collapseWhitespace(paper.title),
    creators: zoteroCreators(paper.authors ?? []),
    ...Object.fromEntries(known),
    tags: uniqueTags([...(annotations.tags ?? []), ...(paper.keywords ?? [])]).map((tag) => ({ tag })),
    notes: [annotations.note, annotations.listNote].flatMap((note) =>
      note?.trim() ? [{ note: noteHtml(note) }] : [],
    ),
    attachments: [],
  };
}

/** With white space collapsed; of two that differ only in case, the first. */
function uniqueTags(tags: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const tag of tags.map(collapseWhitespace)) {
    const name = tag.toLowerCase();
    if (tag !== '' && !byName.has(name)) byName.set(name, tag);
  }
  return [...byName.values()];
}
