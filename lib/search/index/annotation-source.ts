import { indexTerms } from './analysis/tokenizer';
import { FIELDS } from './fields';
import { MemorySource } from './memory-source';

/** What the reader has written on a paper: its notes, tags and the names of its lists, in one text. */
export interface OwnText {
  /** The paper's. */
  id: string;
  own: string;
}

/** The reader's own words, which change too often to be frozen. Made anew when they change. */
export function ownWords(texts: Iterable<OwnText>): MemorySource<OwnText> {
  const source = new MemorySource<OwnText>(
    { fields: ['own'], tokenize: (text) => indexTerms(text, 'own'), processTerm: (term) => term },
    [FIELDS.indexOf('own')],
  );
  for (const text of texts) source.put(text);
  return source;
}
