/** Names in these scripts begin with the family name, or may: of such a name its parts cannot be told for certain. */
export const FAMILY_NAME_FIRST_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
