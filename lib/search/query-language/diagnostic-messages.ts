import type { QueryField } from './fields';

/** What the reader is told of each slip. */
export const DIAGNOSTIC_MESSAGES = {
  loneOperator: (sign: string) => `“${sign}” must stand right before what it leaves out. It is passed over.`,
  operatorAtEdge: (word: string) => `“${word}” must stand between two things. It is passed over.`,
  unclosed: 'This parenthesis is not closed. It is taken to close at the end.',
  extraParenthesis: 'This parenthesis is one too many. It is passed over.',
  emptyGroup: 'There is nothing between these. They are passed over.',
  missingValue: (name: string) => `Nothing stands right behind “${name}:”. It is passed over.`,
  value: (text: string, { name, examples }: QueryField) =>
    `“${text}” cannot stand behind “${name}:”. It is passed over. Try ${examples.join(', ')}.`,
  unknown: (name: string, meant: string) =>
    `“${name}:” is no field, so its letters are searched for. Perhaps “${meant}:”?`,
  duplicateSort: 'The order was told before. This one is passed over.',
};
