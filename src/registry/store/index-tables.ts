import type { DerivedTables } from '../../database/index.ts'

/** The tables of the index; it can be made again from the objects at any time. */
export const indexTables: DerivedTables = {
  applicationId: 0x49515249,
  version: 7,
  tables: `
CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
-- Whose words there are about a subject.
CREATE TABLE voice (
  id INTEGER PRIMARY KEY,
  subject INTEGER NOT NULL REFERENCES subject,
  signers TEXT NOT NULL,
  UNIQUE (subject, signers)
) STRICT;
-- What many reports have in common, as it is written.
CREATE TABLE common (
  mark TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Kept small: a question about a day of the past reads many of them.
CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  voice INTEGER NOT NULL REFERENCES voice,
  node TEXT NOT NULL,
  evaluated_at TEXT NOT NULL,
  -- Of its entry in the log; null: it is in none.
  log_index INTEGER,
  -- Whether the log itself was read for it.
  told INTEGER NOT NULL,
  -- Of both texts: whoever read them under this mark knows the report.
  mark TEXT NOT NULL,
  own TEXT NOT NULL,
  common TEXT NOT NULL REFERENCES common
) STRICT;
CREATE TABLE checked (
  report INTEGER PRIMARY KEY REFERENCES report,
  checks TEXT NOT NULL
) STRICT;
CREATE INDEX report_voice ON report (voice, evaluated_at, digest, mark);
CREATE INDEX report_node ON report (node, evaluated_at, digest);
CREATE INDEX report_time ON report (evaluated_at, digest);
CREATE INDEX report_log ON report (log_index);
CREATE TABLE node (
  digest TEXT PRIMARY KEY,
  url TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX node_url ON node (url);
CREATE TABLE certificate (
  chain TEXT NOT NULL,
  evaluated_at TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES report (digest),
  subject INTEGER NOT NULL REFERENCES subject,
  valid_until TEXT NOT NULL,
  PRIMARY KEY (chain, evaluated_at, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_subject ON certificate (subject, chain);
CREATE INDEX certificate_end ON certificate (valid_until);
CREATE INDEX certificate_report ON certificate (report);
-- Until when a subject has any certificate for a chain.
CREATE TABLE award (
  subject INTEGER NOT NULL REFERENCES subject,
  chain TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (subject, chain)
) STRICT, WITHOUT ROWID;
CREATE TABLE rejected (
  digest TEXT PRIMARY KEY,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- The log that was read last, under which policy; entries before \`applied\` are known to all reports.
CREATE TABLE followed (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  origin TEXT NOT NULL,
  size INTEGER NOT NULL,
  root TEXT NOT NULL,
  policy TEXT NOT NULL,
  applied INTEGER NOT NULL
) STRICT;
`,
}
