import type { DerivedTables } from '../../database/index.ts'

/** The tables of the index; it can be made again from the objects at any time. */
export const indexTables: DerivedTables = {
  applicationId: 0x49515249,
  version: 4,
  tables: `
CREATE TABLE report (
  digest TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  node TEXT NOT NULL,
  url TEXT NOT NULL,
  evaluated_at TEXT NOT NULL,
  signers TEXT NOT NULL,
  record TEXT NOT NULL,
  checks TEXT NOT NULL
) STRICT;
CREATE INDEX report_subject ON report (subject, signers, evaluated_at);
CREATE INDEX report_node ON report (node, evaluated_at);
CREATE INDEX report_url ON report (url, evaluated_at);
CREATE TABLE certificate (
  chain TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES report,
  subject TEXT NOT NULL,
  PRIMARY KEY (chain, valid_until, report)
) STRICT, WITHOUT ROWID;
CREATE TABLE rejected (
  digest TEXT PRIMARY KEY,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
}
