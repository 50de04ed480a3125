import { singleLine } from './clean-text';
import { plainLatex } from './latex';

/** A title or an abstract without LaTeX, on one line, for formats that do not support it; math stays `$…$`. */
export function siteText(text: string): string {
  return singleLine(plainLatex(singleLine(text)));
}
