/** A word of a text: where it stands and the form under which it is indexed. */
export interface TextToken {
  start: number;
  end: number;
  term: string;
}
