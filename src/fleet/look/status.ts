import { readBudget, type Spent, spentToday } from '../budget/index.ts'
import type { Database } from '../database/index.ts'
import { queueSchema } from '../queue/index.ts'

/** A fleet at a moment, by the clock of its database. */
export interface FleetStatus {
  readonly at: string
  readonly nodes: {
    readonly all: number
    readonly paused: number
    readonly certified: number
    /** Certificates that end within their lead. */
    readonly expiring: number
    readonly denied: number
  }
  /** Exams by where they stand. */
  readonly exams: Readonly<Record<string, number>>
  /** Open exams that cannot begin before they are announced. */
  readonly announcements: {
    /** Not in the log yet. */
    readonly wanted: number
    /** In the log; their seed is not drawn yet. */
    readonly undrawn: number
  }
  readonly queues: readonly QueueDepth[]
  readonly workers: readonly WorkerSeen[]
  /** Exams under way, the latest first; a bounded number. */
  readonly running: readonly RunningExam[]
  /** Open exams that were passed on or failed, and dead ones, with the reason; a bounded number. */
  readonly troubles: readonly Trouble[]
  readonly soonest: readonly Expiry[]
  readonly spent: Spent
}

export interface QueueDepth {
  readonly region: string
  /** Could be taken now. */
  readonly ready: number
  readonly later: number
  readonly active: number
}

export interface WorkerSeen {
  readonly name: string
  readonly isLive: boolean
  readonly since: string
  readonly sign: string
}

export interface RunningExam {
  readonly node: string
  readonly kind: string
  readonly run: string | null
  readonly samples: number
  readonly sessions: number
  readonly worker: string | null
  readonly isHeld: boolean
}

export interface Trouble {
  readonly node: string
  readonly state: string
  readonly code: string
  readonly message: string
  readonly since: string
}

export interface Expiry {
  readonly node: string
  readonly run: string
  readonly validUntil: string
}

/** Rows of a list at most. */
const shown = 20

/** What a fleet is doing, in a handful of statements whose time does not grow with past runs. */
export async function fleetStatus(database: Database): Promise<FleetStatus> {
  const all = async <T>(sql: string) => (await database.query(sql)).rows as T[]
  const [nodes = {}] = await all<Record<string, unknown>>(nodeCounts)
  const states = await all<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM iqchains.exam GROUP BY state ORDER BY state',
  )
  const [announcements = { wanted: 0, undrawn: 0 }] =
    await all<FleetStatus['announcements']>(announcementCounts)
  return {
    at: String(nodes['now']),
    nodes: {
      all: Number(nodes['all_nodes']),
      paused: Number(nodes['paused']),
      certified: Number(nodes['certified']),
      expiring: Number(nodes['expiring']),
      denied: Number(nodes['denied']),
    },
    exams: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    announcements,
    queues: await all(queueDepths),
    workers: await all(workersSeen),
    running: await all(runningExams),
    troubles: await all(troubles),
    soonest: await all(soonest),
    spent: await spentToday(database, await readBudget(database)),
  }
}

const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const latestReport = `
  LEFT JOIN LATERAL (SELECT standing, valid_until, run FROM iqchains.report
    WHERE report.node = node.id ORDER BY signed DESC LIMIT 1) AS latest ON true`

const nodeCounts = `
  SELECT ${time('now()')} AS now, count(*)::int AS all_nodes, count(*) FILTER (WHERE paused)::int AS paused,
    count(*) FILTER (WHERE standing = 'certified' AND valid_until > now())::int AS certified,
    count(*) FILTER (WHERE standing = 'certified' AND valid_until > now()
      AND valid_until - make_interval(secs => lead_days * 86400) < now())::int AS expiring,
    count(*) FILTER (WHERE standing = 'denied')::int AS denied
  FROM iqchains.node ${latestReport}`

const announcementCounts = `
  SELECT count(*) FILTER (WHERE intent IS NULL)::int AS wanted,
    count(*) FILTER (WHERE intent IS NOT NULL)::int AS undrawn
  FROM iqchains.announcement JOIN iqchains.exam ON exam.id = announcement.exam
  WHERE drawn IS NULL AND exam.state IN ('waiting', 'running')`

const queueDepths = `
  SELECT substr(name, 6) AS region,
    count(*) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now())::int AS ready,
    count(*) FILTER (WHERE state IN ('created', 'retry') AND start_after > now())::int AS later,
    count(*) FILTER (WHERE state = 'active')::int AS active
  FROM ${queueSchema}.job WHERE name LIKE 'exam-%' AND state IN ('created', 'retry', 'active')
  GROUP BY name ORDER BY name`

const workersSeen = `
  SELECT coalesce(name, host || ':' || pid) AS name,
    stopped_on IS NULL AND heartbeat_on > now() - make_interval(secs => 3 * heartbeat_seconds) AS "isLive",
    ${time('started_on')} AS since, ${time('heartbeat_on')} AS sign
  FROM ${queueSchema}.instance WHERE stopped_on IS NULL ORDER BY started_on DESC LIMIT ${shown}`

const runningExams = `
  SELECT node.url AS node, exam.kind, exam.run, exam.sessions, exam.worker,
    (SELECT count(*)::int FROM iqchains.sample WHERE sample.run = exam.run) AS samples,
    coalesce(run.holder IS NOT NULL AND run.expires > now(), false) AS "isHeld"
  FROM iqchains.exam JOIN iqchains.node ON node.id = exam.node
  LEFT JOIN iqchains.run ON run.id = exam.run
  WHERE exam.state = 'running' ORDER BY exam.changed DESC LIMIT ${shown}`

const troubles = `
  SELECT node.url AS node, exam.state, exam.code, coalesce(exam.message, '') AS message,
    ${time('exam.changed')} AS since
  FROM iqchains.exam JOIN iqchains.node ON node.id = exam.node
  WHERE exam.code IS NOT NULL AND exam.state IN ('waiting', 'running', 'dead')
  ORDER BY exam.state = 'dead' DESC, exam.changed DESC LIMIT ${shown}`

const soonest = `
  SELECT node.url AS node, latest.run, ${time('latest.valid_until')} AS "validUntil"
  FROM iqchains.node ${latestReport}
  WHERE latest.standing = 'certified' AND latest.valid_until > now()
  ORDER BY latest.valid_until LIMIT ${shown}`
