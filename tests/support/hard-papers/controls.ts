import type { HardPaper } from './hard-paper';

/** Characters that are commands: no XML may hold them, and some end a line, a value or a file for those who read it. */
export const HARD_CONTROLS: readonly HardPaper[] = [
  { title: 'A null \u0000 byte', abstract: 'a\u0000b' },
  { title: 'A bell \u0007 and a backspace \b', abstract: 'x\u0007\by' },
  { title: 'A vertical \v tab and a form \f feed', abstract: 'a\vb\fc' },
  { title: 'An escape \u001b[31mred\u001b[0m', abstract: '\u001b]0;title\u0007' },
  { title: 'The end of a file \u001a here', abstract: 'before\u001aafter' },
  { title: 'Separators \u001c\u001d\u001e\u001f of data', abstract: 'a\u001eb\u001fc' },
  { title: 'Delete \u007f and next line \u0085', abstract: 'a\u0085b' },
  { title: 'C1 \u0080\u009b31m', abstract: '\u009dx' },
  { title: 'Windows\r\nlines', abstract: 'a\r\nb\r\n\r\nc' },
  { title: 'Old\rMac lines', abstract: 'a\rb' },
  { title: 'Unix\nlines', abstract: 'a\n\nb\n' },
  { title: '\n\n  spaces around  \t', abstract: '  \t x \n' },
  { title: 'Controls in names', authors: ['Jane\u0000 Doe', 'John\u0007Roe', 'Wei\r\nWang', 'Li\u200B Na'] },
  { title: 'Lines in names', authors: ['Jane\nDoe', '  Ada   Lovelace '] },
];
