/** Punctuation that ends a sentence, followed by the beginning of the next one or by the end of the text. */
const SENTENCE_END = /[.!?](?=\s+[\p{Lu}\p{N}(\\$"“]|\s*$)/u;
const EVERY_SENTENCE_END = new RegExp(SENTENCE_END, 'gu');

/** The approximate number of sentences in a text; abbreviations may count twice. Zero without end punctuation. */
export function sentenceCount(text: string): number {
  return text.match(EVERY_SENTENCE_END)?.length ?? 0;
}

/** Whether a text seems to contain a sentence; cheaper than counting them. */
export function hasSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}
