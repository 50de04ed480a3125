import type { HasValue, IsValue, Sort, TextField } from './ast';

/** A field of the language, as written before a colon. Parser, completion and help are all made from it. */
export interface QueryField {
  name: string;
  /** Other names that are understood and never offered; the plural with `s` of each name is understood too. */
  aliases: readonly string[];
  value: ValueKind;
  /** Under which heading of the help it stands. */
  group: 'In the paper' | 'Of your own' | 'Dates and numbers' | 'Order';
  /** What it finds. */
  description: string;
  /** Values, as they may stand behind the colon. */
  examples: readonly string[];
}

/** What may stand behind the colon. A `choice` is one of the examples. */
export type ValueKind =
  | { is: 'text'; kind: TextField }
  | { is: 'mark'; kind: 'tag' | 'list' | 'note' }
  | { is: 'choice'; kind: 'is' | 'has' | 'sort' }
  | { is: 'days'; kind: 'published' | 'seen' }
  | { is: 'count'; kind: 'upvotes' };

const IS: readonly IsValue[] = ['bookmarked', 'unread', 'reading', 'read', 'hidden', 'new'];
/** Other words for a choice; understood and never offered. */
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

/** Every field there is, in the order of the help and of the completion. */
export const QUERY_FIELDS: readonly QueryField[] = [
  {
    name: 'author',
    aliases: ['au', 'by'],
    value: { is: 'text', kind: 'authors' },
    group: 'In the paper',
    description: 'part of an author’s name',
    examples: ['lecun', '"Yann LeCun"'],
  },
  {
    name: 'title',
    aliases: ['ti'],
    value: { is: 'text', kind: 'title' },
    group: 'In the paper',
    description: 'words of the title',
    examples: ['attention', '"all you need"'],
  },
  {
    name: 'abstract',
    aliases: ['abs', 'summary'],
    value: { is: 'text', kind: 'abstract' },
    group: 'In the paper',
    description: 'words of the abstract',
    examples: ['benchmark'],
  },
  {
    name: 'org',
    aliases: ['organization', 'organisation', 'affiliation', 'lab'],
    value: { is: 'text', kind: 'organization' },
    group: 'In the paper',
    description: 'the organization',
    examples: ['google', '"Allen Institute"'],
  },
  {
    name: 'keyword',
    aliases: ['kw', 'topic'],
    value: { is: 'text', kind: 'keywords' },
    group: 'In the paper',
    description: 'a keyword',
    examples: ['diffusion'],
  },
  {
    name: 'has',
    aliases: ['with'],
    value: { is: 'choice', kind: 'has' },
    group: 'In the paper',
    description: 'what there is of it',
    examples: HAS,
  },
  {
    name: 'is',
    aliases: [],
    value: { is: 'choice', kind: 'is' },
    group: 'Of your own',
    description: 'what you did with it',
    examples: IS,
  },
  {
    name: 'list',
    aliases: ['in', 'shelf'],
    value: { is: 'mark', kind: 'list' },
    group: 'Of your own',
    description: 'a reading list it is on',
    examples: ['"To read"'],
  },
  {
    name: 'tag',
    aliases: ['label'],
    value: { is: 'mark', kind: 'tag' },
    group: 'Of your own',
    description: 'a tag of yours',
    examples: ['robotics'],
  },
  {
    name: 'note',
    aliases: [],
    value: { is: 'mark', kind: 'note' },
    group: 'Of your own',
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
    description: 'when you last came across it',
    examples: ['today', 'yesterday', '7d', '2w', '>1m', '2026-05'],
  },
  {
    name: 'upvotes',
    aliases: ['upvote', 'vote', 'like'],
    value: { is: 'count', kind: 'upvotes' },
    group: 'Dates and numbers',
    description: 'how many upvotes; a number alone is the least',
    examples: ['50', '>50', '10..50', '<5', '=5'],
  },
  {
    name: 'sort',
    aliases: ['order', 'sortby', 'orderby'],
    value: { is: 'choice', kind: 'sort' },
    group: 'Order',
    description: 'all that is found, in this order',
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
