import type pg from 'pg'
import { IqError } from '../../errors/index.ts'
import { requireAddress } from './address.ts'
import { databaseError } from './failure.ts'

/** Whatever takes a statement: a pool, or one connection in a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>

/** The database of a fleet. */
export interface Database extends Queryable {
  readonly pool: pg.Pool
  /** Does something in one transaction of its own. @throws IqError `DATABASE` */
  transaction<T>(act: (client: Queryable) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface ConnectOptions {
  /** `DATABASE_URL`; holds a password and is never shown. */
  readonly url: string
  /** Connections at most. */
  readonly most: number
  /** Told of a connection that broke while nobody used it. */
  readonly onBroken?: (error: Error) => void
}

/** The packages that only a fleet needs; who certifies from one machine installs neither. */
const fleetPackages = { pg: '8.23.1', 'pg-boss': '12.38.0' } as const

/** Loads an optional package. @throws IqError `CONFIG` that says what to install */
export async function loadPackage<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    const words = Object.entries(fleetPackages).map(([name, version]) => `${name}@${version}`)
    throw new IqError('CONFIG', 'a fleet needs packages that are not installed', {
      next: `npm install ${words.join(' ')}`,
      cause,
    })
  }
}

/** Opens the database of a fleet; connects when it is first asked. @throws IqError `CONFIG`, `USAGE` */
export async function connect({ url, most, onBroken }: ConnectOptions): Promise<Database> {
  requireAddress(url)
  const { default: postgres } = await loadPackage(() => import('pg'))
  const pool = new postgres.Pool({
    connectionString: url,
    max: most,
    application_name: 'iqchains',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  pool.on('error', (error) => onBroken?.(error))
  return {
    pool,
    // biome-ignore lint/suspicious/noExplicitAny: the overloads of `pg` are its own
    query: (async (...asked: any[]) => {
      try {
        return await (pool.query as (...all: unknown[]) => Promise<unknown>)(...asked)
      } catch (error) {
        throw databaseError(error)
      }
    }) as Queryable['query'],
    transaction: (act) => inTransaction(pool, act),
    close: () => pool.end(),
  }
}

async function inTransaction<T>(pool: pg.Pool, act: (client: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw databaseError(error)
  })
  // A connection that breaks between two statements tells so here; the next statement rejects.
  const ignore = () => undefined
  client.on('error', ignore)
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await act(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure
    })
    throw databaseError(error)
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}
