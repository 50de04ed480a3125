import type { LocalProgram } from './send-errors';

/** How the programs are called on screen. */
export const PROGRAM_NAMES: Readonly<Record<LocalProgram, string>> = { zotero: 'Zotero', jabref: 'JabRef' };
