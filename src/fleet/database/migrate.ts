import { randomBytes } from 'node:crypto'
import { IqError } from '../../errors/index.ts'
import type { Database, Queryable } from './connect.ts'
import { migrations } from './tables.ts'

/** The version of the tables that this program reads and writes. */
const tablesVersion = migrations.length

/** What creating or migrating did. */
export interface Migrated {
  /** 0: there was nothing. */
  readonly from: number
  readonly to: number
}

/**
 * Creates the tables of a fleet or brings them to the version of this program, in one transaction; two
 * that do so at once wait for each other.
 * @throws IqError `DATABASE` for tables of a later version, which are left as they are
 */
export function migrate(database: Database): Promise<Migrated> {
  return database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('iqchains migrate', 0))`)
    await client.query('CREATE SCHEMA IF NOT EXISTS iqchains')
    await client.query(
      'CREATE TABLE IF NOT EXISTS iqchains.meta (name text PRIMARY KEY, value text NOT NULL)',
    )
    const from = await versionOf(client)
    if (from > tablesVersion) throw otherVersion(from)
    for (const sql of migrations.slice(from)) await client.query(sql)
    await client.query(
      `INSERT INTO iqchains.meta VALUES ('version', $1), ('chance', $2)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE meta.name = 'version'`,
      [String(tablesVersion), randomBytes(32).toString('hex')],
    )
    return { from, to: tablesVersion }
  })
}

/** Requires that the tables are those of this program. @throws IqError `DATABASE` that says what to do */
export async function requireTables(database: Database): Promise<void> {
  const { rows } = await database.query(`SELECT to_regclass('iqchains.meta') IS NOT NULL AS there`)
  if (rows[0]?.there !== true) {
    throw new IqError('DATABASE', 'the database holds no fleet yet', {
      next: 'iqchains fleet init',
    })
  }
  const version = await versionOf(database)
  if (version !== tablesVersion) throw otherVersion(version)
}

/** The secret of the schedule: with it, and not without, times of tests can be told before. */
export async function chanceOf(database: Queryable): Promise<string> {
  const { rows } = await database.query(`SELECT value FROM iqchains.meta WHERE name = 'chance'`)
  return String(rows[0]?.value)
}

async function versionOf(client: Queryable): Promise<number> {
  const { rows } = await client.query(`SELECT value FROM iqchains.meta WHERE name = 'version'`)
  return Number(rows[0]?.value ?? 0)
}

function otherVersion(version: number): IqError {
  const is = `the fleet has tables of version ${version}, this program works with ${tablesVersion}`
  const next =
    version > tablesVersion
      ? 'use the version of this program that made them, or a later one'
      : 'stop its workers, then: iqchains fleet init'
  return new IqError('DATABASE', is, { next })
}
