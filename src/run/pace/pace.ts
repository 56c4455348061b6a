import { askedCapMs } from '../../node/index.ts'

/**
 * How many relays may be in flight: a pure policy of what came back.
 *
 * Slow start from 2 (each answer raises the limit by one, so a round of answers doubles it), then
 * additive increase and multiplicative decrease (Chiu and Jain 1989; RFC 5681), with three changes for
 * nodes. A refusal is quick, so a slot that was refused is withdrawn, or it would be refused again and
 * again. A node that refuses has told where its ceiling is, so the limit knocks there ever more rarely.
 * And a node that queues instead of refusing shows it by its latency (as in TCP Vegas).
 */
export interface Pace {
  /** Relays in flight at most, now. */
  readonly limit: number
  readonly why: PaceReason
  /** What the operator declared; the limit never exceeds it. */
  readonly cap: number
  readonly phase: 'slow-start' | 'steady'
  /** The highest limit that a whole round of answers has shown to be good. */
  readonly good: number
  /** Answers since the limit was changed that came while it was in use. */
  readonly clean: number
  /** Rounds of such answers until the limit is raised again. */
  readonly patience: number
  /** Until then, in milliseconds, refusals belong to the episode that was answered already. */
  readonly episodeUntil: number
  /** Until then, in milliseconds, nothing is sent: with one relay in flight only waiting helps. */
  readonly restUntil: number
  /** Refusals in a row with one relay in flight. */
  readonly refusals: number
  readonly latency: Latency
}

/** Milliseconds to an answer, lately. */
interface Latency {
  /** Exponential moving average; undefined before the first answer. */
  readonly average: number | undefined
  /** Sum and number of the answers of this round. */
  readonly sum: number
  readonly count: number
  /** Means of the recent rounds, the latest last. */
  readonly rounds: readonly number[]
}

/** What came back; other faults say nothing of load. `at` is milliseconds on any clock. */
export type PaceEvent =
  | {
      readonly kind: 'answered'
      readonly at: number
      readonly latencyMs: number
      /** Relays in flight when it came, itself included. */
      readonly inFlight: number
    }
  /** A refusal for load: status 429, 503 or 529. */
  | {
      readonly kind: 'refused'
      readonly at: number
      readonly retryAfterMs: number
      /** Relays in flight when it came, itself included. */
      readonly inFlight: number
    }
  /** The node was away. */
  | { readonly kind: 'returned' }

/**
 * What set the limit: the start of a session, answers that came well, a refusal for load, slower
 * answers, or that the node came back.
 */
export type PaceReason = 'start' | 'growth' | 'overload' | 'latency' | 'returned'

type Event<K extends PaceEvent['kind']> = Extract<PaceEvent, { readonly kind: K }>

const start = 2
const decrease = 0.7
const increase = 0.05
/** Share of the limit that must be in flight for an answer to say something about the limit. */
const inUse = 0.8
/** Rounds between two knocks at a known ceiling at most. */
const patienceCap = 16
/** An episode lasts at least this many milliseconds. */
const episodeMs = 250
const restMs = 1000
/** Answers of a latency round at least: fewer say little, answers being of any length. */
const roundAnswers = 16
const recentRounds = 16
/** Latency has grown when it is this many times the best of the recent rounds, */
const latencyGrowth = 2
/** and by more than these milliseconds: below, it is our own scheduling that is measured. */
const latencySlackMs = 500

export function startPace(cap: number): Pace {
  return {
    limit: Math.min(start, cap),
    why: 'start',
    cap,
    phase: 'slow-start',
    good: 1,
    clean: 0,
    patience: 1,
    episodeUntil: 0,
    restUntil: 0,
    refusals: 0,
    latency: { average: undefined, sum: 0, count: 0, rounds: [] },
  }
}

/** The pace after an event. */
export function paced(pace: Pace, event: PaceEvent): Pace {
  switch (event.kind) {
    case 'answered':
      return answered(pace, event)
    case 'refused':
      return refused(pace, event)
    case 'returned':
      return { ...startPace(pace.cap), why: 'returned' }
  }
}

function answered(before: Pace, { at, latencyMs, inFlight }: Event<'answered'>): Pace {
  const latency = measured(before, latencyMs)
  const pace = { ...before, refusals: 0, latency }
  if (at < pace.episodeUntil) return pace
  if (latency.count === 0 && isSlower(latency) && pace.limit > start) {
    const slower = lowered(pace, Math.max(start, pace.limit * decrease), 'latency')
    return { ...slower, episodeUntil: at + episodeOf(pace) }
  }
  if (inFlight < inUse * pace.limit) return pace
  return grown({ ...pace, clean: pace.clean + 1 })
}

function grown(pace: Pace): Pace {
  const { limit, phase, clean, good } = pace
  if (phase === 'slow-start' || limit < good) return raised(pace, limit + 1)
  if (clean < limit) return pace
  // Where more than before is good, the ceiling is not near: no need to be patient.
  const patience = limit > pace.good ? 1 : pace.patience
  const shown = { ...pace, good: limit, patience }
  if (clean < patience * limit) return shown
  return raised(shown, limit + Math.max(1, Math.floor(limit * increase)))
}

function raised(pace: Pace, wanted: number): Pace {
  const limit = Math.min(wanted, pace.cap)
  return limit === pace.limit ? pace : { ...pace, limit, why: 'growth', clean: 0 }
}

function refused(pace: Pace, { at, retryAfterMs, inFlight }: Event<'refused'>): Pace {
  const asked = Math.min(askedCapMs, retryAfterMs)
  if (pace.limit === 1) {
    const { refusals } = pace
    const rest = refusals === 0 ? asked : Math.max(asked, restMs * 2 ** Math.min(refusals - 1, 6))
    return { ...pace, clean: 0, refusals: refusals + 1, restUntil: at + rest }
  }
  const isNews = at >= pace.episodeUntil
  const less = pace.limit * decrease
  const shown = pace.good < pace.limit ? Math.max(less, pace.good) : less
  const news = isNews ? lowered(pace, shown, 'overload') : pace
  const limit = Math.max(1, Math.min(news.limit, inFlight - 1))
  const ends = isNews
    ? at + Math.max(episodeOf(pace), asked)
    : Math.max(pace.episodeUntil, at + asked)
  return { ...news, limit, why: 'overload', clean: 0, episodeUntil: ends }
}

/** Milliseconds of an episode: what was in flight when it began has come back by then. */
function episodeOf({ latency: { average } }: Pace): number {
  return average === undefined ? episodeMs : Math.max(episodeMs, 2 * average)
}

function lowered(pace: Pace, wanted: number, why: PaceReason): Pace {
  const limit = Math.floor(wanted)
  return {
    ...pace,
    limit,
    why,
    phase: 'steady',
    good: Math.min(pace.good, limit),
    clean: 0,
    patience: pace.phase === 'slow-start' ? 1 : Math.min(patienceCap, 2 * pace.patience),
  }
}

type Measured = Latency & { readonly average: number }

function measured({ latency, limit }: Pace, latencyMs: number): Measured {
  const answers = Math.max(roundAnswers, limit)
  const before = latency.average ?? latencyMs
  const average = before + (2 / (answers + 1)) * (latencyMs - before)
  const [sum, count] = [latency.sum + latencyMs, latency.count + 1]
  if (count < answers) return { ...latency, average, sum, count }
  return {
    average,
    sum: 0,
    count: 0,
    rounds: [...latency.rounds, sum / count].slice(-recentRounds),
  }
}

function isSlower({ average, rounds }: Measured): boolean {
  const best = Math.min(...rounds)
  return average > latencyGrowth * best && average - best > latencySlackMs
}
