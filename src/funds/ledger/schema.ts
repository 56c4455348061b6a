/** Marks our ledgers among SQLite files: "IQFU". */
export const applicationId = 0x49514655

/** Version of the tables. */
export const ledgerVersion = 2

/**
 * The tables. A transfer names both its accounts, so no posting can be out of balance; nothing is ever
 * changed or deleted. A week is closed by number 0; a correction is a further number.
 */
export const ledgerTables = `
CREATE TABLE closing (
  week TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  claims TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (week, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE posting (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('close', 'correction', 'payment', 'subsidy', 'burn')),
  week TEXT NOT NULL,
  chain TEXT NOT NULL,
  operator TEXT NOT NULL,
  claims TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE TABLE transfer (
  posting INTEGER NOT NULL REFERENCES posting (id),
  debit TEXT NOT NULL,
  credit TEXT NOT NULL CHECK (credit <> debit),
  chain TEXT NOT NULL,
  relays INTEGER NOT NULL,
  upokt INTEGER NOT NULL CHECK (upokt > 0)
) STRICT;
CREATE INDEX transfer_posting ON transfer (posting);
CREATE VIEW entry AS
  SELECT posting, debit AS account, chain, relays, upokt FROM transfer
  UNION ALL
  SELECT posting, credit, chain, -relays, -upokt FROM transfer;
${['closing', 'posting', 'transfer']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (verb) =>
        `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
         BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;`,
    ),
  )
  .join('\n')}
`
