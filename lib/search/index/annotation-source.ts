import { termsForField } from './analysis/tokenizer';
import { FIELDS } from './fields';
import { MemorySource } from './memory-source';

/** What the user has written about a paper: its notes, tags and the names of its lists, in one text. */
export interface UserText {
  /** Of the paper. */
  id: string;
  own: string;
}

/** The user text, which changes too often to be frozen. Rebuilt when it changes. */
export function userTextSource(texts: Iterable<UserText>): MemorySource<UserText> {
  const source = new MemorySource<UserText>(
    { fields: ['own'], tokenize: (text) => termsForField(text, 'own'), processTerm: (term) => term },
    [FIELDS.indexOf('own')],
  );
  for (const text of texts) source.put(text);
  return source;
}
