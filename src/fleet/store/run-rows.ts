import { IqError } from '../../errors/index.ts'
import type { NewRun } from '../../run/index.ts'
import type { Queryable } from '../database/index.ts'
import { factsOf } from './run-facts.ts'

/** Who takes a run, and for how long without a word. */
export interface Holding {
  readonly holder: string
  readonly leaseSeconds: number
  readonly onTaken?: ((client: Queryable, run: string) => Promise<void>) | undefined
}

/** A lease as it was given. */
export interface Taken {
  readonly number: bigint
  readonly asked: number
}

/**
 * Takes the runs at some places from holders that gave no sign, where no answer came yet: their numbers
 * among the tests of the node are free, and they must not be asked as if they were not. It waits for an
 * answer that is being stored, so that whoever looks next sees it.
 */
export async function freeUnasked(client: Queryable, at: readonly string[]): Promise<void> {
  await client.query(
    `UPDATE iqchains.run SET lease = lease + 1, holder = NULL, expires = NULL
     WHERE id IN (SELECT run FROM iqchains.place WHERE value = ANY ($1))
       AND finished IS NULL AND (holder IS NULL OR expires < now())
       AND NOT EXISTS (SELECT FROM iqchains.sample WHERE sample.run = run.id)`,
    [at],
  )
}

/** In one order, so that two who want the same places wait and do not block each other. */
export async function lockPlaces(client: Queryable, at: readonly string[]): Promise<void> {
  await client.query(`SET LOCAL lock_timeout = '30s'`)
  for (const place of [...new Set(at)].sort()) {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [place])
  }
}

export async function insertRun(
  client: Queryable,
  run: NewRun,
  { holder, leaseSeconds, onTaken }: Holding,
): Promise<Taken> {
  const asked = performance.now()
  const { suite, attempt, timeoutMs, places } = factsOf(run.frozen)
  await client.query(
    `INSERT INTO iqchains.run (id, started, frozen, suite, attempt, timeout_ms, holder, expires)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(secs => $8))`,
    [run.id, run.started, run.frozen, suite, attempt, timeoutMs, holder, leaseSeconds],
  )
  await client.query(
    'INSERT INTO iqchains.place (value, run) SELECT value, $1 FROM unnest($2::text[]) AS t (value)',
    [run.id, places],
  )
  await onTaken?.(client, run.id)
  return { number: 1n, asked }
}

/**
 * Takes a run that nobody holds. Who held it and gave no sign may still have relays in flight, each for as
 * long as one may take: so long it is left alone after its lease.
 */
export async function takeRun(
  client: Queryable,
  id: string,
  { holder, leaseSeconds, onTaken }: Holding,
): Promise<Taken> {
  const asked = performance.now()
  const { rows } = await client.query<{ lease: string }>(
    `UPDATE iqchains.run SET lease = lease + 1, holder = $2, expires = now() + make_interval(secs => $3)
     WHERE id = $1 AND (holder IS NULL OR expires + make_interval(secs => timeout_ms / 1000.0) < now())
     RETURNING lease`,
    [id, holder, leaseSeconds],
  )
  const [taken] = rows
  if (taken === undefined) {
    await requireRun(client, id)
    throw heldBy(id)
  }
  await onTaken?.(client, id)
  return { number: BigInt(taken.lease), asked }
}

export async function requireRun(client: Queryable, id: string): Promise<NewRun> {
  const { rows } = await client.query<NewRun>(
    'SELECT id, started, frozen FROM iqchains.run WHERE id = $1',
    [id],
  )
  if (rows[0] === undefined) throw new IqError('JOURNAL', `run ${id}: there is no such run`)
  return rows[0]
}

export function heldBy(id: string): IqError {
  return new IqError('JOURNAL', `run ${id}: another process is working on this run`, {
    next: 'wait for it, or stop it first',
  })
}
