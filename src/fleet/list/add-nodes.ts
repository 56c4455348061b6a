import { readFile } from 'node:fs/promises'
import type { LoadedTiers } from '../../chains/index.ts'
import { IqError } from '../../errors/index.ts'
import { version } from '../../places/index.ts'
import { type ListedNode, referenceText } from '../../roster/index.ts'
import type { Suite } from '../../suite/index.ts'
import type { Database, Queryable } from '../database/index.ts'
import { type ExamOrder, examId, orderExams } from '../exams/index.ts'
import { revive } from '../plan/index.ts'
import type { Queue } from '../queue/index.ts'

/** How nodes are tested that are added to a fleet. */
export interface AddOptions {
  readonly suite: Suite
  /** As the workers find it: the name of one that comes with the program, or a folder of theirs. */
  readonly suitePath: string
  readonly tiers: LoadedTiers
  /** Where the list says nothing. */
  readonly region: string
  readonly concurrency: number
  readonly timeoutSeconds: number
  /** Whether each is tested again before its certificate ends. */
  readonly keep: boolean
  /** Days before the end of a certificate. */
  readonly leadDays: number
  /** Mean days between unannounced tests; undefined: none. */
  readonly covertDays?: number | undefined
  readonly seed?: string | undefined
  /** Whether each run is announced in a log before it begins. Default: no. */
  readonly announce?: boolean | undefined
}

/** What adding did. */
export interface Added {
  readonly nodes: number
  /** Of them, those that were not there before. */
  readonly fresh: number
  readonly exams: number
}

/**
 * Adds nodes to a fleet, or says anew how those that are there are tested, and orders the first exam of
 * each that has none of this suite yet; one that was cancelled goes on. All of it, or nothing.
 */
export async function addNodes(
  database: Database,
  queue: Queue,
  nodes: readonly ListedNode[],
  options: AddOptions,
): Promise<Added> {
  const rows = await Promise.all(nodes.map((node) => rowOf(node, options)))
  const regions = [...new Set(rows.map(({ region }) => region))]
  await queue.ensure(regions)
  return database.transaction(async (client) => {
    const { tiers } = options
    await client.query('INSERT INTO iqchains.tiers VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      tiers.digest,
      tiers.path,
      tiers.text,
    ])
    const { rows: there } = await client.query<{ id: string; url: string; fresh: boolean }>(
      upsertNodes,
      [JSON.stringify(rows)],
    )
    const exams = await orderFirst(
      client,
      queue,
      there.map(({ id }) => id),
    )
    return { nodes: there.length, fresh: there.filter(({ fresh }) => fresh).length, exams }
  })
}

/** One statement for all: the rows as one JSON text. A node that is there is tested as said now. */
const upsertNodes = `
  INSERT INTO iqchains.node (url, origin, model, api, chain, region, key_reference, header_references,
    concurrency, timeout_s, operator_key, suite, suite_version, suite_digest, tiers, harness, seed, keep,
    lead_days, covert_days, announce)
  SELECT url, origin, model, api, chain, region, key_reference, header_references,
    concurrency, timeout_s, operator_key, suite, suite_version, suite_digest, tiers, harness, seed, keep,
    lead_days, covert_days, announce
  FROM jsonb_populate_recordset(NULL::iqchains.node, $1::jsonb)
  ON CONFLICT (url, coalesce(model, ''), suite) DO UPDATE SET
    origin = excluded.origin, api = excluded.api, chain = excluded.chain, region = excluded.region,
    key_reference = excluded.key_reference, header_references = excluded.header_references,
    concurrency = excluded.concurrency, timeout_s = excluded.timeout_s,
    operator_key = excluded.operator_key, suite_version = excluded.suite_version,
    suite_digest = excluded.suite_digest, tiers = excluded.tiers, harness = excluded.harness,
    seed = excluded.seed, keep = excluded.keep, lead_days = excluded.lead_days,
    covert_days = excluded.covert_days, announce = excluded.announce
  RETURNING id::text, url, (xmax = 0) AS fresh`

/** The first exam of each node on a suite of this digest and these chains. */
async function orderFirst(
  client: Queryable,
  queue: Queue,
  nodes: readonly string[],
): Promise<number> {
  const { rows } = await client.query(
    `SELECT id::text AS node, region, origin, suite_digest, tiers, now() AS now
     FROM iqchains.node WHERE id = ANY ($1::bigint[])`,
    [nodes],
  )
  const orders = rows.map(({ node, region, origin, suite_digest: digest, tiers, now: due }) => {
    const occasion = `first ${digest} ${tiers}`
    return { ...{ node, region, origin, due, occasion }, kind: 'asked' as const }
  })
  const fresh = await orderExams(client, queue, orders)
  return fresh.length + (await reopen(client, queue, orders))
}

/** Exams that a person cancelled and orders again, with the evidence they have; announced anew. */
async function reopen(
  client: Queryable,
  queue: Queue,
  orders: readonly ExamOrder[],
): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE iqchains.exam SET state = CASE WHEN run IS NULL THEN 'waiting' ELSE 'running' END,
       code = NULL, message = NULL, changed = now()
     WHERE id = ANY ($1::uuid[]) AND state = 'cancelled' RETURNING id::text`,
    [orders.map(examId)],
  )
  const exams = rows.map(({ id }) => id)
  if (exams.length === 0) return 0
  await client.query(
    'DELETE FROM iqchains.announcement WHERE exam = ANY ($1::uuid[]) AND drawn IS NULL',
    [exams],
  )
  await revive(client, queue, exams)
  return exams.length
}

async function rowOf(node: ListedNode, options: AddOptions) {
  const { suite, suitePath, tiers } = options
  const { concurrency = options.concurrency, region = options.region } = node
  return {
    ...{ url: node.endpoint, origin: node.origin, region, concurrency },
    ...{ model: node.model ?? null, api: node.api ?? null, chain: node.chain ?? null },
    key_reference: node.key === undefined ? null : referenceText(node.key),
    header_references: Object.fromEntries(
      node.headers.map(({ name, value }) => [name, referenceText(value)]),
    ),
    timeout_s: options.timeoutSeconds,
    operator_key: node.operatorKey === undefined ? null : await readPem(node.operatorKey, node),
    ...{ suite: suitePath, suite_version: `${suite.name} ${suite.version}` },
    ...{ suite_digest: suite.digest, tiers: tiers.digest, harness: version },
    ...{ seed: options.seed ?? null, keep: options.keep },
    ...{ lead_days: options.leadDays, covert_days: options.covertDays ?? null },
    announce: options.announce === true,
  }
}

async function readPem(path: string, { place }: ListedNode): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new IqError('CONFIG', `${place}: the operator's key ${path} cannot be read`, { cause })
  }
}
