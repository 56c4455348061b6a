import { sampleTable } from './sample-columns.ts'

/**
 * The tables of a journal. One file holds one run, so that runs never lock each other and a
 * damaged file costs one run only. `application_id` marks the file as ours; `user_version`
 * is raised with every change of the tables.
 */
export const journalIdentity = { applicationId: 0x49514a31, version: 5 } as const

export const journalTables = `
  CREATE TABLE run (
    id TEXT PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,
    frozen TEXT NOT NULL
  ) STRICT;
  CREATE TABLE sample (${sampleTable}) STRICT;
  CREATE TABLE pace (
    at TEXT NOT NULL,
    from_limit INTEGER NOT NULL,
    to_limit INTEGER NOT NULL,
    why TEXT NOT NULL
  ) STRICT;
  CREATE TABLE limits (
    about TEXT NOT NULL,
    record TEXT NOT NULL
  ) STRICT;
  CREATE TABLE operator (
    keyid TEXT PRIMARY KEY,
    nonce TEXT NOT NULL,
    signature TEXT
  ) STRICT;
`
