import { termsForField } from './analysis/tokenizer';
import { FIELDS } from './fields';
import { MemorySource } from './memory-source';

/** What the reader has written on a paper: its notes, tags and the names of its lists, in one text. */
export interface UserText {
  /** The paper's. */
  id: string;
  own: string;
}

/** The reader's own words, which change too often to be frozen. Made anew when they change. */
export function userTextSource(texts: Iterable<UserText>): MemorySource<UserText> {
  const source = new MemorySource<UserText>(
    { fields: ['own'], tokenize: (text) => termsForField(text, 'own'), processTerm: (term) => term },
    [FIELDS.indexOf('own')],
  );
  for (const text of texts) source.put(text);
  return source;
}
