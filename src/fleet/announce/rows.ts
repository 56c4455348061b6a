import type { Announced, AnnouncedIntent, Drawn, Pending } from '../../certify/index.ts'
import type { Queryable } from '../database/index.ts'

/** An announcement that is on its way. */
export interface Announcement {
  readonly exam: string
  /** Tells it from another of the exam. */
  readonly subject: string
  readonly url: string
  readonly announced: Announced
  /** Number of the test as far as the runs know. */
  readonly test: number
  /** Salt, and who adds what; null: not made yet. */
  readonly pending: Pending | null
  /** Where it is in the log; null: not yet. */
  readonly intent: AnnouncedIntent | null
  /** Log that it is in. */
  readonly origin: string | null
  readonly region: string
  readonly nodeOrigin: string
  readonly sessions: number
}

/** Those of open exams whose seed is not drawn, the oldest first. */
export async function openAnnouncements(client: Queryable): Promise<readonly Announcement[]> {
  const { rows } = await client.query(
    `SELECT exam.id::text AS exam, exam.sessions, node.url, node.region, node.origin AS node_origin,
       subject, announced, test, pending, announcement.origin, entry, intent
     FROM iqchains.announcement
     JOIN iqchains.exam ON exam.id = announcement.exam
     JOIN iqchains.node ON node.id = exam.node
     WHERE drawn IS NULL AND exam.state IN ('waiting', 'running') AND NOT node.paused
     ORDER BY wanted, exam.id`,
  )
  return rows.map((row): Announcement => {
    const { exam, subject, url, test, origin, region, node_origin: nodeOrigin, sessions } = row
    return {
      ...{ exam, subject, url, test, origin, region, nodeOrigin, sessions },
      announced: JSON.parse(row.announced),
      pending: row.pending === null ? null : JSON.parse(row.pending),
      intent:
        row.intent === null ? null : { index: Number(row.entry), entry: JSON.parse(row.intent) },
    }
  })
}

type Named = Pick<Announcement, 'exam' | 'subject'>

/** Keeps the salt; one that is there stays. */
export async function keepPending(
  client: Queryable,
  { exam, subject }: Named,
  pending: Pending,
): Promise<void> {
  await client.query(
    `UPDATE iqchains.announcement SET pending = $3
     WHERE exam = $1 AND subject = $2 AND pending IS NULL`,
    [exam, subject, JSON.stringify(pending)],
  )
}

export async function keepIntent(
  client: Queryable,
  { exam, subject }: Named,
  origin: string,
  { index, entry }: AnnouncedIntent,
): Promise<void> {
  await client.query(
    `UPDATE iqchains.announcement SET origin = $3, entry = $4, intent = $5
     WHERE exam = $1 AND subject = $2`,
    [exam, subject, origin, index, JSON.stringify(entry)],
  )
}

/** @returns whether it was not drawn before */
export async function keepDrawn(
  client: Queryable,
  { exam, subject }: Named,
  drawn: Drawn,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE iqchains.announcement SET drawn = $3
     WHERE exam = $1 AND subject = $2 AND drawn IS NULL`,
    [exam, subject, JSON.stringify(drawn)],
  )
  return rowCount === 1
}
