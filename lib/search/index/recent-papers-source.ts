import type { Paper } from '../../paper/paper';
import { indexTerms } from './analysis/tokenizer';
import { FIELDS, type Field, textOf } from './fields';
import { MemorySource } from './memory-source';
import { FROZEN_FIELDS } from './segment/segment-format';

/** Papers that have changed since the last segment was frozen, until they are frozen themselves. */
export function memoryPapers(): MemorySource<Paper> {
  const fields = FIELDS.slice(0, FROZEN_FIELDS);
  return new MemorySource<Paper>(
    {
      fields: [...fields],
      // The id is asked for by the same function as the fields.
      extractField: (paper, field) => (field === 'id' ? paper.id : textOf(paper, field as Field)),
      tokenize: (text, field) => indexTerms(text, field as Field),
      processTerm: (term) => term,
    },
    fields.map((_, number) => number),
  );
}
