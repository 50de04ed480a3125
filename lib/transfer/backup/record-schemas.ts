import * as v from 'valibot';
import { RESTORABLE_ACTIONS } from '../../library/model/actions';
import { isAnnotationRegister, type PaperAnnotations, STATUSES } from '../../library/model/annotations';
import type { CitationClaim } from '../../library/model/citations';
import type { ListEntry, ReadingList } from '../../library/model/lists';
import type { SightingRecord, TrashRecord } from '../../library/model/records';
import type { ExportLogEntry, SendLogEntry } from '../../library/model/transfer-log';
import type { Paper } from '../../paper/paper';
import type { BackupStore } from './backup-format';

/*
 * The records that may be imported. Bounds are far beyond what is ever written: they keep out what would fill a disk or
 * cannot be shown, never a user's own record. Unknown fields are ignored.
 */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(5_000));
const name = v.pipe(v.string(), v.maxLength(5_000));
const text = v.pipe(v.string(), v.maxLength(1_000_000));
const word = v.pipe(v.string(), v.maxLength(5_000));
const words = v.pipe(v.array(word), v.maxLength(100_000));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const timestamp = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((at) => !Number.isNaN(Date.parse(at))),
);
const count = v.pipe(v.number(), v.finite());
const address = v.pipe(v.string(), v.maxLength(10_000), v.regex(/^https?:\/\//i));
const ids = v.pipe(v.array(id), v.maxLength(10_000_000));
const times = v.record(word, timestamp);

const paper = v.object({
  id,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(5_000)),
  abstract: v.exactOptional(text),
  authors: v.exactOptional(words),
  authorCount: v.exactOptional(count),
  publishedOn: v.exactOptional(day),
  upvotes: v.exactOptional(count),
  comments: v.exactOptional(count),
  submittedBy: v.exactOptional(name),
  organization: v.exactOptional(name),
  githubUrl: v.exactOptional(address),
  githubStars: v.exactOptional(count),
  projectUrl: v.exactOptional(address),
  aiSummary: v.exactOptional(text),
  keywords: v.exactOptional(words),
  thumbnailUrl: v.exactOptional(address),
  firstSeenAt: timestamp,
  lastSeenAt: timestamp,
} satisfies Record<keyof Paper, v.GenericSchema>);
const sighting = v.object({
  paperId: id,
  place: v.pipe(v.string(), v.maxLength(10_000)),
  day,
  rank: count,
  upvotes: v.exactOptional(count),
  comments: v.exactOptional(count),
  githubStars: v.exactOptional(count),
} satisfies Record<keyof SightingRecord, v.GenericSchema>);
const annotations = v.object({
  paperId: id,
  bookmarkedAt: v.exactOptional(timestamp),
  status: v.exactOptional(v.picklist(STATUSES)),
  hiddenAt: v.exactOptional(timestamp),
  note: v.exactOptional(text),
  tags: v.exactOptional(words),
  openedOn: v.exactOptional(day),
  worded: v.exactOptional(v.literal(1)),
  changed: v.record(v.pipe(word, v.check(isAnnotationRegister)), timestamp),
} satisfies Record<keyof PaperAnnotations, v.GenericSchema>);
const list = v.object({
  id,
  name,
  description: v.exactOptional(text),
  query: v.exactOptional(text),
  createdAt: timestamp,
  deletedAt: v.exactOptional(timestamp),
  changed: times,
} satisfies Record<keyof ReadingList, v.GenericSchema>);
const entry = v.object({
  listId: id,
  paperId: id,
  addedAt: v.exactOptional(timestamp),
  position: word,
  note: v.exactOptional(text),
  changed: times,
} satisfies Record<keyof ListEntry, v.GenericSchema>);
const set = v.record(word, v.nullable(text));
const title = v.object({ paperId: id, slug: v.pipe(v.string(), v.maxLength(20_000)) });
const annotationPatches = v.array(v.object({ paperId: id, set }));
const trash = v.object({
  id,
  deed: v.picklist([
    ...RESTORABLE_ACTIONS,
    'bookmark',
    'status',
    'hide',
    'unhide',
    'note',
    'tag',
    'put-on-list',
    'move-on-list',
    'make-list',
    'change-list',
  ]),
  subject: v.object({ count, paperId: v.exactOptional(id), name: v.exactOptional(text) }),
  inverse: v.object({
    marks: v.exactOptional(annotationPatches),
    lists: v.exactOptional(v.array(v.object({ listId: id, set }))),
    entries: v.exactOptional(v.array(v.object({ listId: id, paperId: id, set }))),
    forgotten: v.exactOptional(
      v.object({
        papers: v.array(paper),
        titles: v.array(title),
        sightings: v.array(sighting),
        opened: v.exactOptional(annotationPatches),
      }),
    ),
  }),
});
const citation = v.object({ paperId: id, stem: v.pipe(word, v.minLength(1)), claimedAt: timestamp });
const exportLogEntry = v.object({
  scope: v.pipe(v.string(), v.maxLength(20_000)),
  at: timestamp,
  paperIds: ids,
});
const sendLogEntry = v.object({ program: word, paperId: id, at: timestamp });

/** A record of each store. */
export interface StoreRecords {
  papers: Paper;
  sightings: SightingRecord;
  marks: PaperAnnotations;
  lists: ReadingList;
  entries: ListEntry;
  trash: TrashRecord;
  citations: CitationClaim;
  exports: ExportLogEntry;
  sent: SendLogEntry;
}

const SCHEMAS: { [S in BackupStore]: v.GenericSchema<unknown, StoreRecords[S]> } = {
  papers: paper,
  sightings: sighting,
  marks: annotations,
  lists: list,
  entries: entry,
  trash: trash as v.GenericSchema<unknown, TrashRecord>,
  citations: citation,
  exports: exportLogEntry,
  sent: sendLogEntry,
};

/**
 * Validates a record from a file. @returns it without unknown fields, or the name of its first invalid field
 */
export function validateRecord<S extends BackupStore>(
  store: S,
  record: unknown,
): { record: StoreRecords[S] } | { invalidField: string } {
  const result = v.safeParse(SCHEMAS[store], record, { abortEarly: true });
  if (result.success) return { record: result.output as StoreRecords[S] };
  const path = result.issues[0] && v.getDotPath(result.issues[0]);
  return { invalidField: path ?? 'the record itself' };
}
