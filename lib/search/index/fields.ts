import type { Paper } from '../../paper/paper';

/**
 * The fields that are searched. Their order is part of the format of segments (docs/index-format.md): add at the end
 * only. `own` is the user text: notes, tags, names of lists.
 */
export const FIELDS = ['title', 'abstract', 'authors', 'organization', 'keywords', 'own'] as const;

export type Field = (typeof FIELDS)[number];

/** Several fields as bits: `1 << FIELDS.indexOf(field)`. */
export type FieldMask = number;

export const ALL_FIELDS: FieldMask = (1 << FIELDS.length) - 1;

/** How much a match in each field weighs, in the order of {@link FIELDS}. */
export const BOOST: readonly number[] = [2, 1, 3, 1.5, 1.5, 2];

export function maskOf(...fields: readonly Field[]): FieldMask {
  return fields.reduce((mask, field) => mask | (1 << FIELDS.indexOf(field)), 0);
}

/** The text of a paper that is searched under a field; empty when the paper has none. */
export function fieldText(paper: Paper, field: Field): string {
  switch (field) {
    case 'title':
      return paper.title;
    case 'abstract':
      // While the abstract is not known, the site's summary is shown in its place.
      return paper.abstract ?? paper.aiSummary ?? '';
    case 'authors':
      return paper.authors?.join('\n') ?? '';
    case 'organization':
      return paper.organization ?? '';
    case 'keywords':
      return paper.keywords?.join('\n') ?? '';
    case 'own':
      return '';
  }
}
