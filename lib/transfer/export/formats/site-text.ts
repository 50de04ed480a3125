import { singleLine } from './clean-text';
import { plainLatex } from './latex';

/** A title or an abstract as it reads, on one line, for formats that know no LaTeX; math stays `$…$`. */
export function siteText(text: string): string {
  return singleLine(plainLatex(singleLine(text)));
}
