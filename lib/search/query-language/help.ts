import { LANGUAGE } from './fields';

/** A heading of the help and what stands under it. */
export interface HelpGroup {
  title: string;
  rows: readonly HelpRow[];
}

export interface HelpRow {
  /** What it finds. */
  does: string;
  /** Whole queries, to be tried out. */
  examples: readonly string[];
}

const WORDS: readonly HelpRow[] = [
  { does: 'all of the words; the last may be unfinished', examples: ['graph attention'] },
  { does: 'words side by side', examples: ['"graph attention"'] },
  { does: 'without it', examples: ['-survey', '-"case study"', '-author:smith', 'NOT survey'] },
  { does: 'one or the other', examples: ['diffusion OR flow', 'diffusion | flow'] },
  { does: 'what belongs together', examples: ['(diffusion OR flow) video', 'author:(lecun OR bengio)'] },
  { does: 'one paper', examples: ['2510.12345', 'https://arxiv.org/abs/2510.12345'] },
];

/** How to search, made from {@link LANGUAGE}. */
export const HELP: readonly HelpGroup[] = [
  { title: 'Words', rows: WORDS },
  ...[...new Set(LANGUAGE.map((field) => field.group))].map((title) => ({
    title,
    rows: LANGUAGE.filter((field) => field.group === title).map(({ name, does, examples }) => ({
      does,
      examples: examples.map((value) => `${name}:${value}`),
    })),
  })),
];
