import { hostname } from 'node:os'
import type { PgBoss } from 'pg-boss'
import { type Database, databaseError, loadPackage, type Queryable } from '../database/index.ts'
import type { FleetTimes } from '../times.ts'
import { namedId } from './ids.ts'

/** One session of an exam, to be had by any worker of its region. */
export interface Turn {
  readonly exam: string
  /** Counts the sessions of the exam, from 0. */
  readonly session: number
  /** Counts how often this session was passed on to another worker, from 0. */
  readonly pass: number
}

/** A turn that is to be queued. */
export interface QueuedTurn {
  readonly turn: Turn
  readonly region: string
  /** Scheme, host and port of the node: of one origin one turn is active at a time. */
  readonly origin: string
  readonly after: Date
}

/** How a turn went, for the queue. */
export type TurnResult =
  | { readonly status: 'completed' }
  /** Tried again later, up to the limit. */
  | { readonly status: 'failed'; readonly why: string }
  /** No use to try again. */
  | { readonly status: 'deadletter'; readonly why: string }

/** A turn as a worker gets it. */
export interface TakenTurn extends Turn {
  /** Whether a failure is the last: the queue tries no more. */
  readonly isLast: boolean
  /** Aborts when the queue has given the turn to another. */
  readonly signal: AbortSignal
}

interface OpenParts {
  readonly role: 'init' | 'work' | 'ask'
  readonly times: FleetTimes
  /** Told of what goes wrong in the background. */
  readonly onError: (error: Error) => void
}

const schema = 'iqchains_jobs'
const deadQueue = 'dead'
const queueOf = (region: string) => `exam-${region}`
const yearSeconds = 364 * 24 * 3600

/** The queue of a fleet: pg-boss in the database of the fleet, in a schema of its own. */
export class Queue {
  readonly #boss: PgBoss
  readonly #limits: ReturnType<typeof limitsOf>

  private constructor(boss: PgBoss, times: FleetTimes) {
    this.#boss = boss
    this.#limits = limitsOf(times)
  }

  static async open(database: Database, { role, times, onError }: OpenParts): Promise<Queue> {
    const { PgBoss: Boss } = await loadPackage(() => import('pg-boss'))
    const works = role === 'work'
    const boss = new Boss({
      db: through(database),
      schema,
      ...{ migrate: role === 'init', createSchema: role === 'init' },
      ...{ supervise: works, schedule: false, registerInstance: works },
      ...{ superviseIntervalSeconds: 5, monitorIntervalSeconds: 5, reindex: false },
      instanceName: `${hostname()}:${process.pid}`,
      // Spans and figures of the queue itself, where OpenTelemetry's interface is installed.
      openTelemetry: { enabled: works },
    })
    boss.on('error', onError)
    try {
      await boss.start()
    } catch (error) {
      throw databaseError(error)
    }
    return new Queue(boss, times)
  }

  /** Makes the queues that are missing. */
  async ensure(regions: readonly string[]): Promise<void> {
    await this.#boss.createQueue(deadQueue, { retryLimit: 20, retryDelay: 5 })
    for (const region of regions) {
      await this.#boss.createQueue(queueOf(region), {
        policy: 'singleton',
        deadLetter: deadQueue,
        ...this.#limits,
        retentionSeconds: yearSeconds,
      })
    }
  }

  /** Queues turns, in the transaction of whoever decided it; one that was queued before stays as it was. */
  async send(client: Queryable, turns: readonly QueuedTurn[]): Promise<void> {
    const byRegion = Map.groupBy(turns, ({ region }) => region)
    for (const [region, all] of byRegion) {
      const jobs = all.map(({ turn, origin, after }) => ({
        id: turnId(turn),
        data: turn,
        singletonKey: origin,
        startAfter: after,
        ...this.#limits,
      }))
      await this.#boss.insert(queueOf(region), jobs, { db: through(client) })
    }
  }

  /** Works on turns of a region, so many at a time, until the queue is closed. */
  async work(
    region: string,
    { atOnce, pollSeconds }: { readonly atOnce: number; readonly pollSeconds: number },
    act: (turn: TakenTurn) => Promise<TurnResult>,
  ): Promise<void> {
    const options = {
      localConcurrency: atOnce,
      batchSize: 1,
      pollingIntervalSeconds: pollSeconds,
      includeMetadata: true,
      perJobResults: true,
    } as const
    await this.#boss.work<Turn, unknown, typeof options>(queueOf(region), options, async (jobs) => {
      const results = jobs.map(async ({ id, data, retryCount, retryLimit, signal }) => {
        const result = await act({ ...data, isLast: retryCount >= retryLimit, signal })
        const output = result.status === 'completed' ? {} : { why: result.why }
        return { id, status: result.status, output }
      })
      return Promise.all(results)
    })
  }

  /** Hears of turns that the queue gave up, whoever held them. */
  async workDead(act: (turn: Turn) => Promise<void>): Promise<void> {
    await this.#boss.work<Turn>(deadQueue, { pollingIntervalSeconds: 5 }, async (jobs) => {
      for (const { data } of jobs) await act(data)
    })
  }

  /** Takes no more, and waits for what is under way. */
  async close(): Promise<void> {
    await this.#boss.stop({ graceful: true, close: false, timeout: 24 * 3600 * 1000 })
  }

  /** Removes what waits for an exam. */
  async forget(client: Queryable, exam: string): Promise<void> {
    await client.query(
      `DELETE FROM ${schema}.job WHERE data->>'exam' = $1 AND state IN ('created', 'retry')`,
      [exam],
    )
  }
}

/** How long a turn may take, and when it is tried again. */
function limitsOf({ heartbeatSeconds, retrySeconds, sessionHours }: FleetTimes) {
  return {
    heartbeatSeconds,
    // A session ends by itself; what does not end then is stuck.
    expireInSeconds: Math.ceil(sessionHours * 3600) + 1800,
    ...{
      retryLimit: 5,
      retryDelay: retrySeconds,
      retryBackoff: true,
      retryDelayMax: 60 * retrySeconds,
    },
  }
}

function turnId({ exam, session, pass }: Turn): string {
  return namedId('turn', exam, session, pass)
}

/** The schema of the queue, for reading what waits. */
export const queueSchema = schema

/** A connection as pg-boss wants it. */
function through(client: Queryable) {
  return {
    // biome-ignore lint/suspicious/noExplicitAny: as `IDatabase` of pg-boss has it
    async executeSql(text: string, values?: unknown[]): Promise<{ rows: any[] }> {
      const result = await client.query(text, values)
      // Several statements give several results; pg-boss reads the rows of the last that has some.
      if (!Array.isArray(result)) return result
      return result.findLast((one) => one.rows.length > 0) ?? { rows: [] }
    },
  }
}
