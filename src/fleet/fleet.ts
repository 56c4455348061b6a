import { IqError } from '../errors/index.ts'
import { connect, type Database, type Migrated, migrate, requireTables } from './database/index.ts'
import { Queue } from './queue/index.ts'
import { type FleetTimes, readTimes, setTimes } from './times.ts'

/** A fleet that is open: its database and its queue. */
export interface Fleet {
  readonly database: Database
  readonly queue: Queue
  readonly times: FleetTimes
  close(): Promise<void>
}

export interface FleetOptions {
  /** Of the database; holds a password and is never shown. */
  readonly url: string
  /** Connections at most. Default 8. */
  readonly connections?: number
  /** Told of what goes wrong in the background. Default: nobody. */
  readonly onTrouble?: (error: Error) => void
}

/** The address of the database. @throws IqError `USAGE` where nobody says it */
export function databaseUrl(env: Readonly<Record<string, string | undefined>>): string {
  const url = env['DATABASE_URL']
  if (url !== undefined && url.trim() !== '') return url
  throw new IqError('USAGE', 'a fleet needs PostgreSQL: DATABASE_URL is not set', {
    next: 'set it to postgresql://user@host/database; many nodes from one machine need none: certify --nodes',
  })
}

/** Makes the database of a fleet, or brings it to the version of this program, and sets its times. @throws IqError `DATABASE` */
export async function initFleet(
  options: FleetOptions,
  changed: Partial<FleetTimes> = {},
): Promise<Migrated> {
  return withDatabase(options, async (database) => {
    const migrated = await migrate(database)
    await setTimes(database, changed)
    const times = await readTimes(database)
    // pg-boss makes its tables on connections of its own: whoever comes second waits for the first here.
    await database.transaction(async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('iqchains queue', 0))`)
      const queue = await Queue.open(database, { role: 'init', times, onError: ignore })
      await queue.close()
    })
    return migrated
  })
}

/** Opens a fleet. @throws IqError `DATABASE` for a database of another version */
export async function openFleet(options: FleetOptions, role: 'work' | 'ask'): Promise<Fleet> {
  const { url, connections = 8, onTrouble = ignore } = options
  const database = await connect({ url, most: connections, onBroken: onTrouble })
  try {
    await requireTables(database)
    const times = await readTimes(database)
    const queue = await Queue.open(database, { role, times, onError: onTrouble })
    return {
      times,
      database,
      queue,
      async close() {
        await queue.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function withDatabase<T>(
  { url, connections = 4, onTrouble = ignore }: FleetOptions,
  act: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await connect({ url, most: connections, onBroken: onTrouble })
  try {
    return await act(database)
  } finally {
    await database.close()
  }
}

function ignore(): void {}
