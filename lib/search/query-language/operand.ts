import { namedPaper } from '../../paper/paper-url';
import type { Ask } from './ast';
import { EXPLAIN } from './diagnostic-messages';
import type { Slips } from './diagnostics';
import { hasWord, readValue, type ValueReading } from './field-value';
import { FIELD_NAMES, fieldNamed, type LanguageField } from './fields';
import { nearest } from './nearest';
import type { Token } from './tokenizer';

/** A word or a phrase that stands for itself; `undefined` when it holds nothing that could be found. */
export function readBare(token: Token, slips: Slips): Ask | undefined {
  const { text, kind, isClosed } = token;
  if (kind === 'phrase') {
    if (hasWord(text)) return { kind, text, ...(!isClosed && { isOpen: true }) };
    slips.tellUnlessTyped(token, EXPLAIN.hollow, '');
    return undefined;
  }
  const id = namedPaper(text);
  if (id) return { kind: 'id', id };
  tellIfMisspelt(token, slips);
  // A dash between the words of a pasted title is no slip, though nothing can be found by it.
  return hasWord(text) ? { kind: 'words', text, isOpen: slips.isTyped(token) } : undefined;
}

/** A word may be a field with a typo. Text has colons of its own, so only a value right behind makes it one. */
function tellIfMisspelt({ text, start }: Token, slips: Slips): void {
  const name = /^[a-z]+(?=:[^\s/:])/i.exec(text)?.[0];
  const field = name && fieldNamed(nearest(name, FIELD_NAMES) ?? '');
  if (!field) return;
  const end = start + name.length + 1;
  slips.tell({ start, end }, EXPLAIN.unknown(name, field.name), `${field.name}:`);
}

/** A word or a phrase as the value of a field. */
export function readValueOf(field: LanguageField, token: Token, slips: Slips, now: Date): ValueReading {
  if (!token.text) {
    slips.tellUnlessTyped(token, EXPLAIN.valueless(field.name));
    return {};
  }
  const reading = readValue(field, { token, isOpen: slips.isTyped(token) && !token.isClosed }, now);
  if (reading.slip) slips.tell(token, EXPLAIN.value(token.text, field), reading.slip.fix);
  return reading;
}
