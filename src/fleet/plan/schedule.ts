import { chanceOf, type Database, type Queryable } from '../database/index.ts'
import { type ExamOrder, orderExams } from '../exams/index.ts'
import { type Queue, queueSchema } from '../queue/index.ts'
import { occasionOf } from './occasions.ts'

/** What scheduling did. */
export interface Scheduled {
  readonly renewals: number
  readonly covert: number
  /** Exams that stood open without a turn in the queue, and have one again. */
  readonly revived: number
}

/**
 * Orders what is due within a day: renewals and unannounced tests. It may be done at any time and as often
 * as one likes; twice is once. An unannounced test is ordered whatever else is open: else a node that was
 * tested would know that it is left alone for a while.
 */
export async function scheduleDay(database: Database, queue: Queue): Promise<Scheduled> {
  const secret = await chanceOf(database)
  return database.transaction(async (client) => {
    const { rows } = await client.query(keptNodes)
    const orders = rows.flatMap((row): ExamOrder[] => {
      const { id, region, origin, lead_days, covert_days, valid_until: validUntil, now } = row
      const node = { id, leadDays: lead_days, covertDays: covert_days, validUntil }
      const occasion = occasionOf(node, now, secret)
      if (occasion === undefined) return []
      const { kind, name, due } = occasion
      return [{ node: id, region, origin, kind, occasion: name, due }]
    })
    const fresh = await orderExams(client, queue, orders)
    const count = (kind: string) => fresh.filter((order) => order.kind === kind).length
    const revived = await revive(client, queue)
    return { renewals: count('renewal'), covert: count('covert'), revived }
  })
}

/** Nodes that are kept certified and hold a certificate by their latest report. */
const keptNodes = `
  SELECT node.id::text, node.region, node.origin, node.lead_days, node.covert_days,
    latest.valid_until, now() AS now
  FROM iqchains.node
  JOIN LATERAL (
    SELECT standing, valid_until FROM iqchains.report WHERE report.node = node.id
    ORDER BY signed DESC LIMIT 1) AS latest ON true
  WHERE node.keep AND NOT node.paused AND latest.standing = 'certified'
    AND (node.covert_days IS NOT NULL
      OR latest.valid_until - make_interval(secs => node.lead_days * 86400) < now() + interval '1 day')`

/** So many hours apart, an exam that lost its turn gets another. */
const hourMs = 3600 * 1000

/**
 * Gives exams a turn that stand open and have none: what a person retries, or what got lost. Those that wait
 * to be announced get theirs from whoever announces.
 */
export async function revive(
  client: Queryable,
  queue: Queue,
  exams?: readonly string[],
): Promise<number> {
  const { rows } = await client.query(
    `WITH queued AS MATERIALIZED (
       SELECT (data->>'exam')::uuid AS exam FROM ${queueSchema}.job
       WHERE name LIKE 'exam-%' AND state IN ('created', 'retry', 'active'))
     SELECT exam.id::text, exam.sessions, exam.due, node.region, node.origin, now() AS now
     FROM iqchains.exam JOIN iqchains.node ON node.id = exam.node
     LEFT JOIN queued ON queued.exam = exam.id
     WHERE exam.state IN ('waiting', 'running') AND NOT node.paused AND queued.exam IS NULL
       AND ($1::uuid[] IS NULL OR exam.id = ANY ($1))
       AND NOT EXISTS (SELECT FROM iqchains.announcement
         WHERE announcement.exam = exam.id AND announcement.drawn IS NULL)`,
    [exams ?? null],
  )
  const turns = rows.map(({ id: exam, sessions, due, now, region, origin }) => {
    // A turn of this name was never sent before.
    const pass = Math.floor(now.getTime() / (exams === undefined ? hourMs : 1000))
    return { turn: { exam, session: sessions, pass }, region, origin, after: due > now ? due : now }
  })
  await queue.send(client, turns)
  return turns.length
}
