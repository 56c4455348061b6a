import type { Queryable } from '../database/index.ts'
import { namedId, type Queue } from '../queue/index.ts'
import type { ExamKind } from './exam.ts'

/** An exam that is to be. */
export interface ExamOrder {
  /** Id of the node in the database. */
  readonly node: string
  readonly region: string
  readonly origin: string
  readonly kind: ExamKind
  /** What tells it from another of the node: a certificate's end, a tick of the clock. */
  readonly occasion: string
  readonly due: Date
}

/** The id of an exam follows from node and occasion. */
export function examId({ node, occasion }: Pick<ExamOrder, 'node' | 'occasion'>): string {
  return namedId('exam', node, occasion)
}

/**
 * Orders exams and queues their first turns, in one transaction. Their ids follow from node and occasion, so
 * that ordering twice is ordering once.
 * @returns those that are new
 */
export async function orderExams(
  client: Queryable,
  queue: Queue,
  orders: readonly ExamOrder[],
): Promise<readonly ExamOrder[]> {
  if (orders.length === 0) return []
  const byId = new Map(orders.map((order) => [examId(order), order]))
  const all = [...byId]
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO iqchains.exam (id, node, kind, due, state)
     SELECT t.id, t.node, t.kind, t.due, 'waiting'
     FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::timestamptz[]) AS t (id, node, kind, due)
     ON CONFLICT (id) DO NOTHING RETURNING id::text`,
    [
      all.map(([id]) => id),
      all.map(([, { node }]) => node),
      all.map(([, { kind }]) => kind),
      all.map(([, { due }]) => due.toISOString()),
    ],
  )
  const fresh = rows.flatMap(({ id }) => {
    const order = byId.get(id)
    return order === undefined ? [] : [{ id, order }]
  })
  const turns = fresh.map(({ id: exam, order: { region, origin, due: after } }) => {
    return { turn: { exam, session: 0, pass: 0 }, region, origin, after }
  })
  await queue.send(client, turns)
  return fresh.map(({ order }) => order)
}
