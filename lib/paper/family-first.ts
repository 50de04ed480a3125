/** Names in these scripts begin with the family name, or may: their parts cannot be identified with certainty. */
export const FAMILY_NAME_FIRST_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
