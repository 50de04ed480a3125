import { paperIdIn } from '../../paper/paper-url';
import type { QueryNode } from './ast';
import { DIAGNOSTIC_MESSAGES } from './diagnostic-messages';
import type { DiagnosticCollector } from './diagnostics';
import { hasSearchableWord, type ParsedValue, parseFieldValue } from './field-value';
import { FIELD_NAMES, findField, type QueryField } from './fields';
import { closestName } from './nearest';
import type { Token } from './tokenizer';

/** Parses a word or a phrase without field; `undefined` when it holds nothing searchable. */
export function parseBareTerm(token: Token, diagnostics: DiagnosticCollector): QueryNode | undefined {
  const { text, kind, isClosed } = token;
  if (kind === 'phrase') {
    if (hasSearchableWord(text)) return { kind, text, ...(!isClosed && { isUnfinished: true }) };
    diagnostics.reportUnlessTyping(token, DIAGNOSTIC_MESSAGES.emptyGroup, '');
    return undefined;
  }
  const id = paperIdIn(text);
  if (id) return { kind: 'id', id };
  reportMisspelling(token, diagnostics);
  // A dash between the words of a pasted title is no error, though it finds nothing.
  return hasSearchableWord(text)
    ? { kind: 'words', text, isUnfinished: diagnostics.isTyped(token) }
    : undefined;
}

/** A word may be a field with a typo. Text has colons of its own, so it counts as one only with a value right behind. */
function reportMisspelling({ text, start }: Token, diagnostics: DiagnosticCollector): void {
  const name = /^[a-z]+(?=:[^\s/:])/i.exec(text)?.[0];
  const field = name && findField(closestName(name, FIELD_NAMES) ?? '');
  if (!field) return;
  const end = start + name.length + 1;
  diagnostics.report({ start, end }, DIAGNOSTIC_MESSAGES.unknown(name, field.name), `${field.name}:`);
}

/** Parses a word or a phrase as the value of a field. */
export function parseFieldTerm(
  field: QueryField,
  token: Token,
  diagnostics: DiagnosticCollector,
  now: Date,
): ParsedValue {
  if (!token.text) {
    diagnostics.reportUnlessTyping(token, DIAGNOSTIC_MESSAGES.missingValue(field.name, field));
    return {};
  }
  const parsed = parseFieldValue(
    field,
    { token, isUnfinished: diagnostics.isTyped(token) && !token.isClosed },
    now,
  );
  if (parsed.diagnostic)
    diagnostics.report(token, DIAGNOSTIC_MESSAGES.value(token.text, field), parsed.diagnostic.fix);
  return parsed;
}
