/**
 * The groups that a JabRef entry is in: its field `groups`, names between commas, a comma in a name escaped
 * (https://docs.jabref.org/finding-sorting-and-cleaning-entries/groups). Mendeley's `mendeley-groups` has the same form,
 * with `/` between a group and its subgroup.
 */
export function groupNames(value: string): string[] {
  return value
    .split(/(?<!\\),/)
    .map((name) => name.replace(/\\([,;\\])/g, '$1').trim())
    .filter((name) => name !== '');
}
