import { QUERY_FIELDS } from './fields';

/** A heading of the help and the rows under it. */
export interface QueryHelpGroup {
  title: string;
  rows: readonly QueryHelpRow[];
}

export interface QueryHelpRow {
  /** What it finds. */
  description: string;
  /** Whole queries to try out. */
  examples: readonly string[];
}

const WORDS: readonly QueryHelpRow[] = [
  { description: 'all of the words; the last may be unfinished', examples: ['graph attention'] },
  { description: 'exact phrase', examples: ['"graph attention"'] },
  { description: 'exclude', examples: ['-survey', '-"case study"', '-author:smith', 'NOT survey'] },
  { description: 'either word', examples: ['diffusion OR flow', 'diffusion | flow'] },
  {
    description: 'grouping',
    examples: ['(diffusion OR flow) video', 'author:(lecun OR bengio)'],
  },
  { description: 'one paper', examples: ['2510.12345', 'https://arxiv.org/abs/2510.12345'] },
];

/** How to search, made from {@link QUERY_FIELDS}. */
export const QUERY_HELP: readonly QueryHelpGroup[] = [
  { title: 'Words', rows: WORDS },
  ...[...new Set(QUERY_FIELDS.map((field) => field.group))].map((title) => ({
    title,
    rows: QUERY_FIELDS.filter((field) => field.group === title).map(({ name, description, examples }) => ({
      description,
      examples: examples.map((value) => `${name}:${value}`),
    })),
  })),
];
