/** A word of a text: its offsets and the form under which it is indexed. */
export interface TextToken {
  start: number;
  end: number;
  term: string;
}
