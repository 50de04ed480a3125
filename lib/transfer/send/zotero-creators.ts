import { collapseWhitespace } from '../../util/white-space';
import { splitName } from '../export/formats/names';

/** A person, or with `fieldMode` 1 a single name without parts. */
export type ZoteroCreator =
  | { creatorType: 'author'; firstName: string; lastName: string }
  | { creatorType: 'author'; lastName: string; fieldMode: 1 };

/**
 * Authors as Zotero's creators. Zotero has particles in front of the family name, and "Jr." after the given name and a comma.
 *
 * @param names "Given Family" each, as the site gives them
 */
export function zoteroCreators(names: readonly string[]): ZoteroCreator[] {
  return names.map(collapseWhitespace).filter(Boolean).map(creator);
}

function creator(name: string): ZoteroCreator {
  const split = splitName(name);
  if ('literal' in split) return { creatorType: 'author', lastName: split.literal, fieldMode: 1 };
  const { given, particle, family, suffix } = split;
  return {
    creatorType: 'author',
    firstName: suffix === undefined ? given : `${given}, ${suffix}`,
    lastName: particle === undefined ? family : `${particle} ${family}`,
  };
}
