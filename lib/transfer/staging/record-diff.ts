import type { PaperAnnotations } from '../../library/model/annotations';
import type { ListEntry, ReadingList } from '../../library/model/lists';
import type { Paper } from '../../paper/paper';
import type { BackupStore } from '../backup/backup-format';
import type { RecordKey } from '../backup/record-keys';
import type { StoreRecords } from '../backup/record-schemas';
import { type ImportMode, resolve } from './conflicts';
import type { StagingArea } from './staging-area';

/** How one record would change, as text. */
export interface RecordDiff {
  key: string;
  /** The title of the paper or the name of the list. */
  subject: string;
  /** Field by field, for a record that both have. */
  changes: string[];
}

type DiffedField = keyof Paper | keyof PaperAnnotations | keyof ReadingList | keyof ListEntry;

/** What each field is called on screen; `undefined` for those that are not shown. */
const FIELD_LABELS: Record<DiffedField, string | undefined> = {
  id: undefined,
  title: 'Title',
  abstract: 'Abstract',
  authors: 'Authors',
  authorCount: 'Number of authors',
  publishedOn: 'Published',
  upvotes: 'Upvotes',
  comments: 'Comments',
  submittedBy: 'Submitted by',
  organization: 'Organization',
  githubUrl: 'Code',
  githubStars: 'Stars',
  projectUrl: 'Project page',
  aiSummary: 'Summary',
  keywords: 'Keywords',
  thumbnailUrl: undefined,
  firstSeenAt: 'First seen',
  lastSeenAt: 'Last seen',
  bookmarkedAt: 'Bookmark',
  status: 'Status',
  hiddenAt: 'Hidden',
  note: 'Note',
  tags: 'Tags',
  openedOn: 'Opened',
  worded: undefined,
  name: 'Name',
  description: 'Description',
  query: 'Query',
  createdAt: undefined,
  deletedAt: 'Deleted',
  listId: undefined,
  paperId: undefined,
  changed: undefined,
  addedAt: 'On the list',
  position: 'Place on the list',
};

/** In characters: enough to distinguish two texts. */
const MAX_LENGTH = 80;

/** Reads records of the library together with the staged ones. */
interface RecordSource {
  records<S extends BackupStore>(
    staging: StagingArea,
    store: S,
    keys: readonly RecordKey[],
  ): Promise<[ours: StoreRecords[S] | undefined, theirs: StoreRecords[S] | undefined][]>;
}

/** How records of one store would change. */
export async function diffRecords(
  source: RecordSource,
  staging: StagingArea,
  mode: ImportMode,
  store: BackupStore,
  keys: readonly RecordKey[],
): Promise<RecordDiff[]> {
  const records = await source.records(staging, store, keys);
  const subjects = await subjectsOf(source, staging, store, keys);
  return records.map(([ours, theirs], at) => ({
    key: String(keys[at]),
    subject: subjects[at] ?? String(keys[at]),
    changes: ours && theirs ? differences(ours, resolve(store, ours, theirs, mode)) : [],
  }));
}

/** The subjects of records: the title of the paper, the name of the list, or both. */
async function subjectsOf(
  source: RecordSource,
  staging: StagingArea,
  store: BackupStore,
  keys: readonly RecordKey[],
): Promise<string[]> {
  const paperIds = keys.map((key) => String(Array.isArray(key) ? key.at(-1) : key));
  const listIds = keys.map((key) => String(Array.isArray(key) ? key[0] : key));
  const papers = store === 'lists' ? [] : await source.records(staging, 'papers', paperIds);
  const lists =
    store === 'lists' || store === 'entries' ? await source.records(staging, 'lists', listIds) : [];
  return keys.map((_, at) => {
    const [ourPaper, theirPaper] = papers[at] ?? [];
    const [ourList, theirList] = lists[at] ?? [];
    const paper = store === 'lists' ? [] : [ourPaper?.title ?? theirPaper?.title ?? paperIds[at] ?? ''];
    const list = [ourList?.name || theirList?.name].filter((name) => name !== undefined);
    return [...paper, ...list].join(' · ') || 'A deleted list';
  });
}

function differences(before: object, after: object): string[] {
  const [old, next] = [before, after] as Record<string, unknown>[];
  return Object.entries(FIELD_LABELS).flatMap(([field, label]) => {
    if (label === undefined) return [];
    const [was, is] = [valueText(old?.[field]), valueText(next?.[field])];
    if (was === is) return [];
    return [`${label}: ${was || 'none'} → ${is || 'none'}`];
  });
}

function valueText(value: unknown): string {
  if (value === undefined) return '';
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}… (${text.length} characters)` : text;
}
