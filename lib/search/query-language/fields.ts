import type { HasValue, IsValue, Sort, TextField } from './ast';

/** A field of the language, as written before a colon. Parser, completion and help are all made from it. */
export interface QueryField {
  name: string;
  /** Other names that are accepted but never offered; the plural with `s` of each name is accepted, too. */
  aliases: readonly string[];
  value: ValueKind;
  /** Its heading in the help. */
  group: 'Paper fields' | 'Your marks' | 'Dates and numbers' | 'Sorting';
  /** What it finds. */
  description: string;
  /** Values, as they may be written behind the colon. */
  examples: readonly string[];
}

/** What may be written behind the colon. A `choice` is one of the examples. */
export type ValueKind =
  | { is: 'text'; kind: TextField }
  | { is: 'annotation'; kind: 'tag' | 'list' | 'note' }
  | { is: 'choice'; kind: 'is' | 'has' | 'sort' }
  | { is: 'days'; kind: 'published' | 'seen' }
  | { is: 'count'; kind: 'upvotes' };

const IS: readonly IsValue[] = ['bookmarked', 'unread', 'reading', 'read', 'hidden', 'new'];
/** Aliases of the choices; accepted but never offered. */
export const VALUE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['to-read', 'unread'],
  ['toread', 'unread'],
  ['starred', 'bookmarked'],
  ['github', 'code'],
  ['notes', 'note'],
  ['published', 'date'],
]);

const HAS: readonly HasValue[] = ['code', 'note', 'abstract'];
const SORT: readonly Sort[] = ['seen', 'date', 'upvotes', 'relevance'];

/** All fields, in the order of the help and of the completion. */
export const QUERY_FIELDS: readonly QueryField[] = [
  {
    name: 'author',
    aliases: ['au', 'by'],
    value: { is: 'text', kind: 'authors' },
    group: 'Paper fields',
    description: 'part of an author’s name',
    examples: ['lecun', '"Yann LeCun"'],
  },
  {
    name: 'title',
    aliases: ['ti'],
    value: { is: 'text', kind: 'title' },
    group: 'Paper fields',
    description: 'words of the title',
    examples: ['attention', '"all you need"'],
  },
  {
    name: 'abstract',
    aliases: ['abs', 'summary'],
    value: { is: 'text', kind: 'abstract' },
    group: 'Paper fields',
    description: 'words of the abstract',
    examples: ['benchmark'],
  },
  {
    name: 'org',
    aliases: ['organization', 'organisation', 'affiliation', 'lab'],
    value: { is: 'text', kind: 'organization' },
    group: 'Paper fields',
    description: 'the organization',
    examples: ['google', '"Allen Institute"'],
  },
  {
    name: 'keyword',
    aliases: ['kw', 'topic'],
    value: { is: 'text', kind: 'keywords' },
    group: 'Paper fields',
    description: 'a keyword',
    examples: ['diffusion'],
  },
  {
    name: 'has',
    aliases: ['with'],
    value: { is: 'choice', kind: 'has' },
    group: 'Paper fields',
    description: 'includes',
    examples: HAS,
  },
  {
    name: 'is',
    aliases: [],
    value: { is: 'choice', kind: 'is' },
    group: 'Your marks',
    description: 'status',
    examples: IS,
  },
  {
    name: 'list',
    aliases: ['in', 'shelf'],
    value: { is: 'annotation', kind: 'list' },
    group: 'Your marks',
    description: 'a reading list it is on',
    examples: ['"To read"'],
  },
  {
    name: 'tag',
    aliases: ['label'],
    value: { is: 'annotation', kind: 'tag' },
    group: 'Your marks',
    description: 'a tag of yours',
    examples: ['robotics'],
  },
  {
    name: 'note',
    aliases: [],
    value: { is: 'annotation', kind: 'note' },
    group: 'Your marks',
    description: 'words of your note',
    examples: ['reproduce', '"ask Ada"'],
  },
  {
    name: 'date',
    aliases: ['published', 'day'],
    value: { is: 'days', kind: 'published' },
    group: 'Dates and numbers',
    description: 'when it was published',
    examples: ['2026-05-17', '2026-05', '2026-05..', '2026-01..2026-03', '<2026-02'],
  },
  {
    name: 'year',
    aliases: [],
    value: { is: 'days', kind: 'published' },
    group: 'Dates and numbers',
    description: 'the year it was published',
    examples: ['2025', '2024..2025', '>2023'],
  },
  {
    name: 'seen',
    aliases: ['visited', 'viewed'],
    value: { is: 'days', kind: 'seen' },
    group: 'Dates and numbers',
    description: 'last seen',
    examples: ['today', 'yesterday', '7d', '2w', '>1m', '2026-05'],
  },
  {
    name: 'upvotes',
    aliases: ['upvote', 'vote', 'like'],
    value: { is: 'count', kind: 'upvotes' },
    group: 'Dates and numbers',
    description: 'upvotes (50 means 50 or more)',
    examples: ['50', '>50', '10..50', '<5', '=5'],
  },
  {
    name: 'sort',
    aliases: ['order', 'sortby', 'orderby'],
    value: { is: 'choice', kind: 'sort' },
    group: 'Sorting',
    description: 'sort order',
    examples: SORT,
  },
];

const BY_NAME: ReadonlyMap<string, QueryField> = new Map(
  QUERY_FIELDS.flatMap((field) => [field.name, ...field.aliases].map((name) => [name, field] as const)),
);

/** Every name and alias. */
export const FIELD_NAMES: readonly string[] = [...BY_NAME.keys()];

/** The field of a name or an alias, in any case and also in the plural. */
export function findField(name: string): QueryField | undefined {
  const known = name.toLowerCase();
  return BY_NAME.get(known) ?? BY_NAME.get(known.replace(/s$/, ''));
}
