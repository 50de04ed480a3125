import { BIBTEX_PARSER_READERS } from './bibtex-parser';
import { BIBUTILS_READERS } from './bibutils';
import { OWN_FORMAT_READERS } from './own-formats';
import { PANDOC_READERS } from './pandoc';
import type { Reader } from './reader';

/** Readers that come with the packages of the project. */
export const PACKAGE_READERS: readonly Reader[] = [...BIBTEX_PARSER_READERS, ...OWN_FORMAT_READERS];

/** Readers that must be installed on the machine: Debian's packages pandoc and bibutils. */
export const PROGRAM_READERS: readonly Reader[] = [...PANDOC_READERS, ...BIBUTILS_READERS];
