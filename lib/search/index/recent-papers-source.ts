import type { Paper } from '../../paper/paper';
import { termsForField } from './analysis/tokenizer';
import { FIELDS, type Field, fieldText } from './fields';
import { MemorySource } from './memory-source';
import { FROZEN_FIELDS } from './segment/segment-format';

/** Papers that have changed since the last segment was frozen, until they are frozen themselves. */
export function unfrozenPapers(): MemorySource<Paper> {
  const fields = FIELDS.slice(0, FROZEN_FIELDS);
  return new MemorySource<Paper>(
    {
      fields: [...fields],
      // MiniSearch reads the id with the same function as the fields.
      extractField: (paper, field) => (field === 'id' ? paper.id : fieldText(paper, field as Field)),
      tokenize: (text, field) => termsForField(text, field as Field),
      processTerm: (term) => term,
    },
    fields.map((_, number) => number),
  );
}
