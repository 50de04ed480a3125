import type { BackupStore } from '../backup/backup-format';
import type { RecordKey } from '../backup/record-keys';
import type { StoreRecords } from '../backup/record-schemas';
import { type ImportMode, resolve } from './conflicts';
import type { StagingArea } from './staging-area';

/** What becomes of one record, in words. */
export interface RecordDiff {
  key: string;
  /** The title of the paper, the name of the list. */
  subject: string;
  /** Field by field, of a record that both have. */
  changes: string[];
}

/** Fields of records as readers know them; others are not worth a line. */
const FIELDS: Record<string, string> = {
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
  firstSeenAt: 'First seen',
  lastSeenAt: 'Last seen',
  bookmarkedAt: 'Bookmark',
  status: 'Status',
  hiddenAt: 'Hidden',
  note: 'Note',
  tags: 'Tags',
  openedOn: 'Opened',
  name: 'Name',
  description: 'Description',
  query: 'Query',
  deletedAt: 'Deleted',
  addedAt: 'On the list',
  position: 'Place on the list',
};

/** In characters: enough to tell two texts apart by. */
const LONGEST = 80;

/** Where records of the library are read beside those that came. */
interface RecordSource {
  records<S extends BackupStore>(
    incoming: StagingArea,
    store: S,
    keys: readonly RecordKey[],
  ): Promise<[ours: StoreRecords[S] | undefined, theirs: StoreRecords[S] | undefined][]>;
}

/** What would become of records of one store. */
export async function diffRecords(
  desk: RecordSource,
  incoming: StagingArea,
  way: ImportMode,
  store: BackupStore,
  keys: readonly RecordKey[],
): Promise<RecordDiff[]> {
  const records = await desk.records(incoming, store, keys);
  const subjects = await subjectsOf(desk, incoming, store, keys);
  return records.map(([ours, theirs], at) => ({
    key: String(keys[at]),
    subject: subjects[at] ?? String(keys[at]),
    changes: ours && theirs ? differences(ours, resolve(store, ours, theirs, way)) : [],
  }));
}

/** What records are about: the paper by its title, the list by its name, or both. */
async function subjectsOf(
  desk: RecordSource,
  incoming: StagingArea,
  store: BackupStore,
  keys: readonly RecordKey[],
): Promise<string[]> {
  const paperIds = keys.map((key) => String(Array.isArray(key) ? key.at(-1) : key));
  const listIds = keys.map((key) => String(Array.isArray(key) ? key[0] : key));
  const papers = store === 'lists' ? [] : await desk.records(incoming, 'papers', paperIds);
  const lists =
    store === 'lists' || store === 'entries' ? await desk.records(incoming, 'lists', listIds) : [];
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
  return Object.entries(FIELDS).flatMap(([field, name]) => {
    const [was, is] = [inWords(old?.[field]), inWords(next?.[field])];
    if (was === is) return [];
    return [`${name}: ${was || 'none'} → ${is || 'none'}`];
  });
}

function inWords(value: unknown): string {
  if (value === undefined) return '';
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}
