import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Database } from '../database/index.ts'
import { type Exam, moveExam, readExam } from '../exams/index.ts'
import type { Queue, TakenTurn, Turn, TurnResult } from '../queue/index.ts'
import { DatabaseTime } from '../store/index.ts'
import type { Ending } from './ending.ts'
import { type SitParts, sit } from './sit.ts'
import { openTracing, type SpanEnd } from './tracing.ts'

export interface WorkerParts extends Omit<SitParts, 'time' | 'holder' | 'folder'> {
  readonly queue: Queue
  readonly region: string
  /** Sessions at a time. */
  readonly atOnce: number
  /** Between two looks at an empty queue; at least 0.5. */
  readonly pollSeconds: number
}

/** Works on exams of a region until it is stopped; then what is in flight is finished. */
export async function workOn(parts: WorkerParts): Promise<void> {
  const { database, queue, region, atOnce, pollSeconds, log, stop } = parts
  const holder = `${hostname()}:${process.pid}`
  const folder = await mkdtemp(join(tmpdir(), 'iqchains-fleet-'))
  const time = await DatabaseTime.read(database)
  const tracing = await openTracing()
  const own: SitParts = { ...parts, time, holder, folder }
  await queue.ensure([region])
  log({ event: 'worker-started', message: `${holder}, region ${region}, ${atOnce} at a time` })
  try {
    await queue.work(region, { atOnce, pollSeconds }, (turn) =>
      tracing.span('iqchains.session', { exam: turn.exam, session: turn.session, region }, (end) =>
        take(turn, queue, own, end),
      ),
    )
    await queue.workDead((turn) => bury(database, turn))
    await stopped(stop)
    log({ event: 'worker-drains' })
  } finally {
    await queue.close()
    await rm(folder, { recursive: true, force: true })
    log({ event: 'worker-stopped' })
  }
}

async function take(
  turn: TakenTurn,
  queue: Queue,
  parts: SitParts,
  end: SpanEnd,
): Promise<TurnResult> {
  const began = performance.now()
  const ending = await sit(turn, parts)
  const { run, node } = await settle(turn, ending, queue, parts)
  end({ ending: ending.kind, ...wordsOf(ending) })
  const { exam, session } = turn
  const seconds = Math.round((performance.now() - began) / 1000)
  parts.log({
    event: 'session-ended',
    exam,
    run,
    node: node.url,
    session,
    seconds,
    ending: ending.kind,
    ...wordsOf(ending),
  })
  switch (ending.kind) {
    case 'failed':
      return { status: 'failed', why: `${ending.code}: ${ending.message}` }
    case 'dead':
      return { status: 'deadletter', why: `${ending.code}: ${ending.message}` }
    case 'finished':
    case 'goes-on':
    case 'passed-on':
    case 'awaits-intent':
    case 'dropped':
      return { status: 'completed' }
  }
}

/**
 * Writes down how a session ended and sends the next turn, in one transaction. It may be done twice, when
 * the queue gives the turn to another before it hears of its end: what is sent has the same name then.
 */
async function settle(
  turn: Turn,
  ending: Ending,
  queue: Queue,
  { database, time }: SitParts,
): Promise<Exam> {
  const { exam: id, session, pass } = turn
  const exam = await readExam(database, id)
  if (ending.kind === 'dropped') return exam
  const open = exam.run === null ? 'waiting' : 'running'
  const { region, origin } = exam.node
  const next = (to: Turn, seconds: number) => {
    return { turn: to, region, origin, after: new Date(time.now().getTime() + 1000 * seconds) }
  }
  await database.transaction(async (client) => {
    switch (ending.kind) {
      case 'finished':
        return moveExam(client, id, { state: 'finished' })
      case 'goes-on':
        return queue.send(client, [next({ exam: id, session: session + 1, pass: 0 }, 0)])
      case 'passed-on':
        await moveExam(client, id, { state: open, code: 'PASSED_ON', message: ending.reason })
        return queue.send(client, [next({ exam: id, session, pass: pass + 1 }, ending.seconds)])
      case 'awaits-intent':
        return moveExam(client, id, { state: open })
      case 'failed':
        return moveExam(client, id, { ...ending, state: open })
      case 'dead':
        return moveExam(client, id, { ...ending, state: 'dead' })
    }
  })
  return exam
}

/** A turn that the queue gave up because its workers died of it, one after the other. */
async function bury(database: Database, { exam }: Turn): Promise<void> {
  const { state } = await readExam(database, exam)
  if (state !== 'waiting' && state !== 'running') return
  await moveExam(database, exam, {
    state: 'dead',
    code: 'WORKER',
    message: 'each worker that took it gave no further sign; see their logs',
  })
}

function wordsOf(ending: Ending): { readonly code?: string; readonly message?: string } {
  switch (ending.kind) {
    case 'passed-on':
      return { message: ending.reason }
    case 'failed':
    case 'dead':
      return { code: ending.code, message: ending.message }
    case 'finished':
    case 'goes-on':
    case 'awaits-intent':
    case 'dropped':
      return {}
  }
}

async function stopped(stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await setTimeout(60_000, undefined, { signal: stop }).catch(() => undefined)
  }
}
