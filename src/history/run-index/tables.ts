import type { DerivedTables } from '../../database/index.ts'

/**
 * The tables of the index. It can be made again from the journals at any time, so a file of another
 * version, or one that is damaged, is thrown away.
 */
export const indexTables: DerivedTables = {
  applicationId: 0x49514a32,
  version: 3,
  tables: `
  CREATE TABLE tiers (digest TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE run (
    id TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    started TEXT NOT NULL,
    finished TEXT,
    is_begun INTEGER NOT NULL,
    suite TEXT NOT NULL,
    origin TEXT NOT NULL,
    tiers TEXT NOT NULL,
    frozen TEXT NOT NULL,
    damage TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX run_origin ON run (suite, origin);
  CREATE TABLE address (
    address TEXT NOT NULL,
    run TEXT NOT NULL,
    PRIMARY KEY (address, run)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX address_run ON address (run);
  CREATE TABLE unreadable (id TEXT PRIMARY KEY, stamp TEXT NOT NULL, damage TEXT NOT NULL) STRICT, WITHOUT ROWID;
`,
}
