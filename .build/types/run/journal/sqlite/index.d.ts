/** Runs as SQLite files: one folder each, with a journal and a lock. */
export { sqliteStore } from './sqlite-store.ts';
