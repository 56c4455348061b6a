import { IqError } from '../../errors/index.ts'
import type { Queryable } from '../database/index.ts'

/** Why a node is tested. */
export type ExamKind = 'asked' | 'renewal' | 'covert'

/**
 * Where an exam stands: `waiting` for its first session; `running` since; `finished`: decided, not signed
 * yet; `signed`; `dead`: given up, with a reason; `cancelled` by a person.
 */
export type ExamState = 'waiting' | 'running' | 'finished' | 'signed' | 'dead' | 'cancelled'

/** An exam with its node: everything that a worker must know to do it. No secret. */
export interface Exam {
  readonly id: string
  readonly kind: ExamKind
  readonly state: ExamState
  /** Its run, once it was begun. */
  readonly run: string | null
  /** Whether any answer of the run is stored. */
  readonly isAsked: boolean
  readonly sessions: number
  readonly node: ExamNode
}

export interface ExamNode {
  readonly id: string
  readonly url: string
  readonly origin: string
  readonly model: string | null
  readonly api: string | null
  readonly region: string
  readonly key: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly concurrency: number
  readonly timeoutSeconds: number
  /** SPKI in PEM. */
  readonly operatorKey: string | null
  readonly suite: { readonly path: string; readonly version: string; readonly digest: string }
  readonly tiers: { readonly path: string; readonly text: string }
  readonly harness: string
  readonly seed: string | null
  readonly isPaused: boolean
  /** Whether its runs are announced in a log before they begin. */
  readonly isAnnounced: boolean
}

/** Reads an exam. @throws IqError `JOURNAL` when it is gone */
export async function readExam(client: Queryable, id: string): Promise<Exam> {
  const { rows } = await client.query(
    `SELECT exam.id, exam.kind, exam.state, exam.run, exam.sessions, node.*, node.id::text AS node_id,
       EXISTS (SELECT FROM iqchains.sample WHERE sample.run = exam.run) AS is_asked,
       (SELECT frozen FROM iqchains.run WHERE run.id = exam.run) AS frozen, tiers.path AS tiers_path, tiers.text AS tiers_text
     FROM iqchains.exam JOIN iqchains.node ON node.id = exam.node
     JOIN iqchains.tiers ON tiers.digest = node.tiers WHERE exam.id = $1`,
    [id],
  )
  const [row] = rows
  if (row === undefined) throw new IqError('JOURNAL', `exam ${id}: there is no such exam`)
  // A run that was asked goes on under the version and the suite that it was begun with, whatever its node
  // is tested with by now.
  const begun = row.is_asked ? JSON.parse(row.frozen) : undefined
  return {
    ...{ id, kind: row.kind, state: row.state, run: row.run, sessions: row.sessions },
    isAsked: row.is_asked,
    node: {
      ...{ id: row.node_id, url: row.url, origin: row.origin, model: row.model, api: row.api },
      ...{ region: row.region, key: row.key_reference, headers: row.header_references },
      ...{ concurrency: row.concurrency, timeoutSeconds: row.timeout_s },
      operatorKey: row.operator_key,
      suite: {
        path: row.suite,
        version: row.suite_version,
        digest: begun?.suite.digest ?? row.suite_digest,
      },
      tiers: { path: row.tiers_path, text: row.tiers_text },
      harness: begun?.harness.version ?? row.harness,
      ...{ seed: row.seed, isPaused: row.paused, isAnnounced: row.announce },
    },
  }
}

/**
 * Says where an exam stands now. What was said of it before goes, but for its end: a worker that comes late
 * cannot take it back.
 */
export async function moveExam(
  client: Queryable,
  id: string,
  to: {
    readonly state: ExamState
    readonly code?: string | undefined
    readonly message?: string | undefined
    readonly worker?: string | undefined
  },
): Promise<void> {
  await client.query(
    `UPDATE iqchains.exam SET state = $2, code = $3, message = $4, worker = coalesce($5, worker),
       changed = now()
     WHERE id = $1 AND state NOT IN ('signed', 'cancelled') AND (state <> 'finished' OR $2 = 'signed')`,
    [id, to.state, to.code ?? null, to.message ?? null, to.worker ?? null],
  )
}

/** A session of an exam begins. */
export async function enterExam(client: Queryable, id: string, worker: string): Promise<void> {
  await client.query(
    `UPDATE iqchains.exam SET state = 'running', sessions = sessions + 1, worker = $2, code = NULL,
       message = NULL, changed = now() WHERE id = $1 AND state IN ('waiting', 'running', 'dead')`,
    [id, worker],
  )
}

/**
 * Binds a run to its exam, in the transaction that takes the run: a redelivered turn finds it again. In the
 * place of a run that nobody was asked for another may come, since its number may be another's by now.
 */
export async function bindRun(client: Queryable, exam: string, run: string): Promise<void> {
  const { rows } = await client.query<{ run: string | null }>(
    'SELECT run FROM iqchains.exam WHERE id = $1 FOR UPDATE',
    [exam],
  )
  const { rowCount } = await client.query(
    `UPDATE iqchains.exam SET run = $2 WHERE id = $1 AND (run IS NULL OR run = $2
       OR NOT EXISTS (SELECT FROM iqchains.sample WHERE sample.run = exam.run))`,
    [exam, run],
  )
  const before = rows[0]?.run ?? null
  if (rowCount === 1 && before !== null && before !== run) {
    await client.query('DELETE FROM iqchains.run WHERE id = $1', [before])
  }
  if (rowCount === 1) return
  throw new IqError('JOURNAL', `exam ${exam}: another worker has begun its run`)
}
