import { beginTest, type CertifyEvent, deadlineIn, examineRun } from '../../certify/index.ts'
import { parseTiers } from '../../chains/index.ts'
import { loadPublicKey } from '../../envelope/index.ts'
import { IqError } from '../../errors/index.ts'
import type { Protocol } from '../../item/index.ts'
import { type Credentials, longSecrets, secretsOf, withoutSecrets } from '../../node/index.ts'
import { parseReference, resolveSecrets } from '../../roster/index.ts'
import { continueSession, type RunStore, type Session } from '../../run/index.ts'
import { loadSuite, type Suite } from '../../suite/index.ts'
import { AwaitsIntent, isAwaited, wantedBy } from '../announce/index.ts'
import type { BudgetGuard } from '../budget/index.ts'
import type { Database } from '../database/index.ts'
import { bindRun, type Exam, type ExamNode, enterExam, readExam } from '../exams/index.ts'
import type { TakenTurn } from '../queue/index.ts'
import { type DatabaseTime, type Lease, postgresStore } from '../store/index.ts'
import { type Ending, endingOf } from './ending.ts'
import type { Log } from './log.ts'
import { neighbourOf } from './neighbours.ts'
import { objectionOf } from './qualified.ts'

/** What a session takes from its worker. */
export interface SitParts {
  readonly database: Database
  readonly time: DatabaseTime
  /** Host and process. */
  readonly holder: string
  /** Folder of working copies, of this process alone. */
  readonly folder: string
  readonly harness: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Hours of a session at most. */
  readonly hours: number
  readonly leaseSeconds: number
  /** Seconds that a node may be away. Default: a few minutes. */
  readonly patience?: number | undefined
  readonly budget: BudgetGuard
  /** The worker drains: what is in flight is finished. */
  readonly stop: AbortSignal
  /** At once. */
  readonly abort: AbortSignal
  readonly log: Log
}

const dayPauseSeconds = 600

/** One session of an exam: begins its run or goes on with it, and asks until nothing is left or time is over. */
export async function sit(turn: TakenTurn, parts: SitParts): Promise<Ending> {
  const watch = new SessionWatch(turn, parts)
  try {
    return await sitting(turn, parts, watch)
  } catch (error) {
    return error instanceof AwaitsIntent ? { kind: 'awaits-intent' } : watch.endingOf(error)
  }
}

async function sitting(turn: TakenTurn, parts: SitParts, watch: SessionWatch): Promise<Ending> {
  const { database, log } = parts
  const exam = await readExam(database, turn.exam)
  const { node } = exam
  if (exam.state === 'finished' || exam.state === 'signed' || exam.state === 'cancelled') {
    return { kind: 'dropped' }
  }
  if (node.isPaused) return { kind: 'dropped' }
  const suite = await loadSuite(node.suite.path)
  const objection = objectionOf(exam, { harness: parts.harness, suite })
  if (objection !== undefined) return passedOn(objection, 60)
  const spent = exam.run === null ? await parts.budget.spentOn(database) : undefined
  if (spent !== undefined) return passedOn(spent, dayPauseSeconds)
  if (node.isAnnounced && !exam.isAsked && (await isAwaited(database, exam.id))) {
    return { kind: 'awaits-intent' }
  }
  const credentials = await credentialsOf(node, parts.env)
  watch.hide(credentials)
  await enterExam(database, exam.id, parts.holder)
  log({
    event: 'session-began',
    exam: exam.id,
    run: exam.run,
    node: node.url,
    session: turn.session,
  })
  const session = await opened(exam, suite, credentials, watch)
  const neighbour = await neighbourOf(database, session.run.id).catch(async (error: unknown) => {
    await session.run.close()
    throw error
  })
  if (neighbour !== undefined) {
    await session.run.close()
    return passedOn(`the same machine is asked by run ${neighbour}`, 30)
  }
  await examineRun(session, watch.options(exam, credentials), watch.deadline, {
    clock: parts.time.clock(),
    permit: () => watch.requireLease(),
  })
  return { kind: 'finished' }
}

/** Begins the exam's run, or goes on with the one that it has. */
async function opened(
  exam: Exam,
  suite: Suite,
  credentials: Credentials,
  watch: SessionWatch,
): Promise<Session> {
  const { node, kind } = exam
  const store = watch.store(exam.id)
  if (exam.run !== null && exam.isAsked) return continueSession(store, exam.run, suite)
  const options = {
    ...watch.options(exam, credentials),
    ...{ key: '', url: node.url, suite, model: node.model ?? undefined },
    tiers: parseTiers(Buffer.from(node.tiers.text), node.tiers.path),
    protocol: (node.api ?? undefined) as Protocol | undefined,
    concurrency: node.concurrency,
    timeout: node.timeoutSeconds,
    seed: node.seed ?? undefined,
    again: kind !== 'asked',
  }
  const announcer = node.isAnnounced ? wantedBy(watch.database, exam.id) : undefined
  return beginTest(options, watch.deadline, { store, clock: watch.clock(), announcer })
}

/** Secrets by the names that the node has; the worker's own environment knows them. */
async function credentialsOf(node: ExamNode, env: SitParts['env']): Promise<Credentials> {
  const here = process.cwd()
  const references = {
    key: node.key === null ? undefined : parseReference(node.key, here),
    headers: Object.entries(node.headers).map(([name, text]) => {
      return { name, value: parseReference(text, here) }
    }),
  }
  return resolveSecrets(references, env, node.url)
}

function passedOn(reason: string, seconds: number): Ending {
  return { kind: 'passed-on', reason, seconds }
}

/** What may end a session, and what must not show of it. */
class SessionWatch {
  readonly deadline
  readonly #turn: TakenTurn
  readonly #parts: SitParts
  #secrets: readonly string[] = []
  #lease: Lease | undefined
  readonly #lost = new AbortController()

  constructor(turn: TakenTurn, parts: SitParts) {
    this.#turn = turn
    this.#parts = parts
    this.deadline = deadlineIn(60 * parts.hours)
  }

  hide(credentials: Credentials): void {
    this.#secrets = secretsOf(credentials)
  }

  get database(): Database {
    return this.#parts.database
  }

  clock() {
    return this.#parts.time.clock()
  }

  store(exam: string): RunStore {
    const { database, time, holder, folder, leaseSeconds } = this.#parts
    return postgresStore({
      ...{ database, time, holder, folder, leaseSeconds },
      redact: (text) => withoutSecrets(text, longSecrets(this.#secrets)),
      onTaken: (client, run) => bindRun(client, exam, run),
      onLease: (lease) => {
        this.#lease = lease
        lease.over.addEventListener('abort', () => this.#lost.abort(lease.over.reason))
      },
    })
  }

  /** What the asking of a run is told. */
  options({ id: exam, node }: Exam, { key: apiKey, ...credentials }: Credentials) {
    const { stop, abort, patience, log } = this.#parts
    const { operatorKey } = node
    return {
      ...{ apiKey, credentials, patience },
      operator:
        operatorKey === null ? undefined : { key: loadPublicKey(operatorKey, 'its operator key') },
      stop: AbortSignal.any([stop, this.#turn.signal]),
      abort: AbortSignal.any([abort, this.#lost.signal]),
      listener: (event: CertifyEvent) => {
        const about = { exam, node: node.url }
        if (event.kind === 'begun') log({ event: 'run-begun', ...about, run: event.run })
        if (event.kind === 'away')
          log({ event: 'node-away', ...about, seconds: event.waitMs / 1000 })
      },
    }
  }

  async requireLease(): Promise<void> {
    await this.#lease?.require()
  }

  endingOf(error: unknown): Ending {
    const { stop, abort } = this.#parts
    const { isLast, pass, signal } = this.#turn
    const isLost = this.#lost.signal.aborted
    const cause = isLost ? lostLease(this.#lost.signal) : error
    const isStopped = stop.aborted || abort.aborted || signal.aborted
    const signals = { isDue: this.deadline.due.aborted, isStopped, isLast, pass }
    return endingOf(cause, signals, (text) => withoutSecrets(text, this.#secrets))
  }
}

function lostLease({ reason }: AbortSignal): unknown {
  return reason instanceof IqError ? reason : new IqError('JOURNAL', 'the run was taken over')
}
