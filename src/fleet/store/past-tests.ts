import type { PastTests, TestSettings } from '../../run/index.ts'
import type { Queryable } from '../database/index.ts'

interface Row {
  readonly id: string
  readonly started: string
  readonly finished: string | null
  readonly frozen: string
  readonly attempt: number | null
  readonly is_begun: boolean
}

/**
 * What was asked of a node on a suite before: by its origin and its addresses. A run that somebody holds
 * counts, since an answer may be stored at any moment.
 */
export async function pastTests(client: Queryable, wanted: TestSettings): Promise<PastTests> {
  const { node, addresses, suite } = wanted
  const at = [new URL(node.url).origin, ...addresses]
  const { rows } = await client.query<Row>(
    `SELECT id, started, finished, frozen, attempt,
       EXISTS (SELECT FROM iqchains.sample WHERE sample.run = run.id)
         OR (holder IS NOT NULL AND expires >= now()) AS is_begun
     FROM iqchains.run
     WHERE suite = $1 AND id IN (SELECT run FROM iqchains.place WHERE value = ANY ($2))
     ORDER BY started, id`,
    [suite.name, at],
  )
  const tests = rows.map(({ is_begun: isBegun, frozen, attempt, ...row }) => ({
    ...row,
    frozen: JSON.parse(frozen),
    isBegun,
    ...(attempt !== null && { attempt }),
  }))
  return { tests, unreadable: [] }
}
