import { ImportError } from './import-error';

/** In UTF-16 code units. */
export const MAX_TEXT = 50_000_000;
export const MAX_RECORDS = 100_000;
/** In UTF-16 code units each; what is longer is cut. */
export const MAX_LENGTHS = { title: 5_000, name: 300, abstract: 100_000, note: 1_000_000, address: 2_000 };
/** What a paper may have of each; further ones are left out. */
export const MAX_ITEMS = { authors: 5_000, keywords: 200, tags: 200, lists: 200 };

/** @throws ImportError when a file holds more records than the library is made for */
export function assertRecordCount(records: number): void {
  if (records > MAX_RECORDS)
    throw new ImportError(
      'The file holds more than 100,000 papers. Split it and bring the parts one by one.',
    );
}
