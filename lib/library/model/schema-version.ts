/** Name of the database; a contract with whatever reads it (docs/architecture.md). */
export const DATABASE_NAME = 'papershelf';

/** The schema version that this version of Papershelf reads and writes; IndexedDB's own number is ten times that. */
export const SCHEMA_VERSION = 5;
