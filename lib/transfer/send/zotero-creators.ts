import { collapseWhitespace } from '../../util/white-space';
import { splitName } from '../export/formats/names';

/** A person, or with `fieldMode` 1 one name that is not told apart. */
export type ZoteroCreator =
  | { creatorType: 'author'; firstName: string; lastName: string }
  | { creatorType: 'author'; lastName: string; fieldMode: 1 };

/**
 * Authors as Zotero's creators. Zotero keeps what belongs to the family name in front of it, and "Jr." behind the given name
 * and a comma.
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
