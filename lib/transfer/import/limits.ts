import { ImportError } from './import-error';

/** In UTF-16 code units. */
export const MAX_TEXT = 50_000_000;
export const MAX_RECORDS = 100_000;
/** In UTF-16 code units each; longer texts are truncated. */
export const MAX_LENGTHS = { title: 5_000, name: 300, abstract: 100_000, note: 1_000_000, address: 2_000 };
/** How many of each a paper may have; further ones are dropped. */
export const MAX_ITEMS = { authors: 5_000, keywords: 200, tags: 200, lists: 200 };

/** @throws ImportError when a file has more records than the library is designed for */
export function assertRecordCount(records: number): void {
  if (records > MAX_RECORDS)
    throw new ImportError(
      'The file holds more than 100,000 papers. Split it and import the parts one by one.',
    );
}
