import type { QueryField } from './fields';

/** The texts of the diagnostics, for the user. */
export const DIAGNOSTIC_MESSAGES = {
  loneOperator: (sign: string) => `“${sign}” must come directly before a word. Ignored.`,
  operatorAtEdge: (word: string) => `“${word}” needs a term on both sides. Ignored.`,
  unclosed: 'Missing “)”. Assumed at the end.',
  extraParenthesis: 'Extra parenthesis. Ignored.',
  emptyGroup: 'Empty parentheses or quotes. Ignored.',
  missingValue: (typed: string, { name, examples }: QueryField) =>
    `“${typed}:” needs a value, e.g. ${name}:${examples[0]}. Ignored for now.`,
  value: (text: string, { name, examples }: QueryField) =>
    `“${name}:${text}” isn’t something I know, so it’s ignored. Try ${examples.join(', ')}.`,
  unknown: (name: string, meant: string) => `Did you mean “${meant}:”? There is no field “${name}:”.`,
  duplicateSort: 'Only the first “sort:” counts.',
};
