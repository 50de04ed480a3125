import { isArxivId, isTitleId } from '../../paper/id';
import { arxivAbstractUrl, paperUrl } from '../../paper/links';
import type { Paper } from '../../paper/paper';
import { collapseWhitespace } from '../../util/white-space';
import type { ExportedPaper } from '../export/formats/exported-paper';
import { noteHtml } from './note-html';
import { type ZoteroCreator, zoteroCreators } from './zotero-creators';

/** An item as Zotero's connector takes it; the fields are those of https://api.zotero.org/items/new?itemType=preprint */
export interface ZoteroItem {
  /** Ours, by which Zotero tells the items of a session apart. */
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

/** What is written into each field; of what is not known there is none. As Zotero's own reader of arXiv has them. */
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

/** A paper as a preprint for Zotero, with the reader's tags, the site's keywords and the reader's notes. */
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
    tags: once([...(annotations.tags ?? []), ...(paper.keywords ?? [])]).map((tag) => ({ tag })),
    notes: [annotations.note, annotations.listNote].flatMap((note) =>
      note?.trim() ? [{ note: noteHtml(note) }] : [],
    ),
    attachments: [],
  };
}

/** Folded, and of two that differ in case alone the first. */
function once(tags: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const tag of tags.map(collapseWhitespace)) {
    const name = tag.toLowerCase();
    if (tag !== '' && !byName.has(name)) byName.set(name, tag);
  }
  return [...byName.values()];
}
