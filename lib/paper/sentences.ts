/** A mark that ends a sentence, followed by the beginning of the next one or by the end of the text. */
const SENTENCE_END = /[.!?](?=\s+[\p{Lu}\p{N}(\\$"“]|\s*$)/gu;

/** How many sentences a text seems to hold; abbreviations may count twice. Zero for text without an end mark. */
export function sentenceCount(text: string): number {
  return text.match(SENTENCE_END)?.length ?? 0;
}
