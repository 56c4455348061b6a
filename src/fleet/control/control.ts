import { IqError } from '../../errors/index.ts'
import type { Database, Queryable } from '../database/index.ts'
import { revive } from '../plan/index.ts'
import type { Queue } from '../queue/index.ts'

/** Nodes that a person names: by their URL, or all. */
export type Named = { readonly url: string } | 'all'

/** Gives dead exams of nodes another chance, with the evidence they have. @returns how many */
export function retryExams(database: Database, queue: Queue, named: Named): Promise<number> {
  return database.transaction(async (client) => {
    const nodes = await nodesOf(client, named)
    const { rows } = await client.query<{ id: string }>(
      `UPDATE iqchains.exam SET state = CASE WHEN run IS NULL THEN 'waiting' ELSE 'running' END,
         code = NULL, message = NULL, changed = now()
       WHERE node = ANY ($1::bigint[]) AND state = 'dead' RETURNING id::text`,
      [nodes],
    )
    const exams = rows.map(({ id }) => id)
    if (exams.length > 0) await revive(client, queue, exams)
    return exams.length
  })
}

/**
 * Ends open exams of nodes: nothing more is asked for them, and a worker that is asking stops at its next
 * relay. What was answered stays, and counts. @returns how many
 */
export function cancelExams(database: Database, queue: Queue, named: Named): Promise<number> {
  return database.transaction(async (client) => {
    const nodes = await nodesOf(client, named)
    const { rows } = await client.query<{ id: string; run: string | null }>(
      `UPDATE iqchains.exam SET state = 'cancelled', changed = now()
       WHERE node = ANY ($1::bigint[]) AND state IN ('waiting', 'running', 'dead')
       RETURNING id::text, run`,
      [nodes],
    )
    for (const { id } of rows) await queue.forget(client, id)
    // Whoever holds the run loses it.
    await client.query(
      `UPDATE iqchains.run SET lease = lease + 1, expires = now()
       WHERE id = ANY ($1) AND finished IS NULL AND holder IS NOT NULL`,
      [rows.flatMap(({ run }) => (run === null ? [] : [run]))],
    )
    return rows.length
  })
}

/** Lets nodes rest, or lets them be asked again: sessions under way end by themselves. @returns how many */
export function pauseNodes(
  database: Database,
  queue: Queue,
  named: Named,
  isPaused: boolean,
): Promise<number> {
  return database.transaction(async (client) => {
    const nodes = await nodesOf(client, named)
    const { rowCount } = await client.query(
      'UPDATE iqchains.node SET paused = $2 WHERE id = ANY ($1::bigint[]) AND paused <> $2',
      [nodes, isPaused],
    )
    if (!isPaused) {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id::text FROM iqchains.exam WHERE node = ANY ($1::bigint[])
           AND state IN ('waiting', 'running')`,
        [nodes],
      )
      await revive(
        client,
        queue,
        rows.map(({ id }) => id),
      )
    }
    return rowCount ?? 0
  })
}

async function nodesOf(client: Queryable, named: Named): Promise<readonly string[]> {
  const url = named === 'all' ? null : named.url
  const { rows } = await client.query<{ id: string }>(
    'SELECT id::text FROM iqchains.node WHERE $1::text IS NULL OR url = $1',
    [url],
  )
  if (rows.length > 0 || url === null) return rows.map(({ id }) => id)
  throw new IqError('USAGE', `${url}: no node of this fleet`, {
    next: 'name it as its list has it; see: iqchains fleet status',
  })
}
