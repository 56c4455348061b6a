/** Marks our ledgers among SQLite files: "IQFU". */
export const applicationId = 0x49514655

/** Version of the tables. */
export const ledgerVersion = 1

/**
 * The tables. A transfer names both its accounts, so no posting can be out of balance; nothing is ever
 * changed or deleted. A correction is a further posting.
 */
export const ledgerTables = `
CREATE TABLE posting (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('close', 'correction', 'payment', 'subsidy', 'burn')),
  week TEXT NOT NULL,
  memo TEXT NOT NULL,
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
CREATE TABLE closed_week (
  week TEXT PRIMARY KEY,
  posting INTEGER NOT NULL UNIQUE REFERENCES posting (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX transfer_posting ON transfer (posting);
CREATE VIEW entry AS
  SELECT posting, debit AS account, chain, relays, upokt FROM transfer
  UNION ALL
  SELECT posting, credit, chain, -relays, -upokt FROM transfer;
${['posting', 'transfer', 'closed_week']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (verb) =>
        `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
         BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;`,
    ),
  )
  .join('\n')}
`
