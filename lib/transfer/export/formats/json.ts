import type { ExportFormat } from './export-format';
import { formatName } from './format-names';

/**
 * JSON: the records of the library with their annotations, so that nothing is lost.
 *
 * `{"papershelf": "export", "version": 1, "title", "description", "exportedAt", "papers": […]}`; each paper has the fields of
 * `lib/paper/paper.ts`, `citationKey`, and `kept`, which are the annotations of {@link ExportedPaper}. `exportedAt` is
 * ISO 8601 in UTC.
 */
export const JSON_RECORDS: ExportFormat = {
  ...formatName('json'),
  mediaType: 'application/json',
  hint: 'all data, for programs',
  frame({ title, description, now }) {
    const head = { papershelf: 'export', version: 1, title, description, exportedAt: now.toISOString() };
    const open = JSON.stringify(head).slice(0, -1);
    return { before: `${open},"papers":[\n`, between: ',\n', after: '\n]}\n' };
  },
  entry: ({ paper, citationKey, annotations }) =>
    JSON.stringify({ ...paper, citationKey, kept: annotations }),
};
