import { quantileSorted } from 'simple-statistics'
import { type OutcomeKind, outcomeKinds, type Sample } from '../item/index.ts'
import type {
  OutcomeCounts,
  Percentiles,
  RunSummary,
  TaskShare,
  TaskSummary,
} from './run-summary.ts'

/** Model names kept at most: a hostile node could report another one with each answer. */
const keptModels = 16

/** Adds samples up, one at a time and in any order. */
export class Tally {
  readonly #tasks: { share: TaskShare; points: number; squares: number; counts: Counts }[]
  readonly #latencies: number[] = []
  readonly #firstTokens: number[] = []
  readonly #models = new Set<string>()
  #streamed = 0
  /** Of answers whose tokens were counted. */
  #countedMs = 0
  #countedTokens = 0
  #prompt = 0
  #completion = 0
  #counted = 0
  #relays = 0

  constructor(tasks: readonly TaskShare[]) {
    this.#tasks = tasks.map((share) => ({ share, points: 0, squares: 0, counts: zeroCounts() }))
  }

  add(sample: Sample): void {
    const task = this.#tasks[sample.task]
    if (!task) throw new RangeError(`the suite has ${this.#tasks.length} tasks, not ${sample.task}`)
    task.points += sample.score
    task.squares += sample.score * sample.score
    task.counts[sample.outcome]++
    this.#relays += sample.attempts
    this.#time(sample)
    if (sample.model !== null && this.#models.size < keptModels) this.#models.add(sample.model)
    if (sample.promptTokens !== null && sample.completionTokens !== null) {
      this.#prompt += sample.promptTokens
      this.#completion += sample.completionTokens
      this.#counted++
    }
  }

  tasks(): readonly TaskSummary[] {
    return this.#tasks.map(({ share, points, squares, counts }) => ({
      ...share,
      asked: total(counts),
      points,
      squares,
      outcomes: { ...counts },
    }))
  }

  outcomes(): OutcomeCounts {
    const sum = zeroCounts()
    for (const { counts } of this.#tasks) {
      for (const kind of outcomeKinds) sum[kind] += counts[kind]
    }
    return sum
  }

  summary(): RunSummary {
    const outcomes = this.outcomes()
    return {
      tasks: this.tasks(),
      asked: total(outcomes),
      outcomes,
      latency: this.#latency(),
      tokens: { prompt: this.#prompt, completion: this.#completion, counted: this.#counted },
      relays: this.#relays,
      models: [...this.#models].sort(),
    }
  }

  #time({ latencyMs, firstTokenMs, completionTokens }: Sample): void {
    if (latencyMs === null) return
    this.#latencies.push(latencyMs)
    this.#firstTokens.push(firstTokenMs ?? latencyMs)
    if (firstTokenMs !== null) this.#streamed++
    if (completionTokens === null) return
    this.#countedMs += latencyMs
    this.#countedTokens += completionTokens
  }

  #latency(): RunSummary['latency'] {
    if (this.#latencies.length === 0) return undefined
    return {
      ...percentiles(this.#latencies),
      firstToken: { ...percentiles(this.#firstTokens), streamed: this.#streamed },
      tokensPerSecond:
        this.#countedMs === 0 ? undefined : (1000 * this.#countedTokens) / this.#countedMs,
    }
  }
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b)
  return { p50Ms: quantileSorted(sorted, 0.5), p95Ms: quantileSorted(sorted, 0.95) }
}

/** Adds up all samples at once. */
export function summaryOf(tasks: readonly TaskShare[], samples: Iterable<Sample>): RunSummary {
  const tally = new Tally(tasks)
  for (const sample of samples) tally.add(sample)
  return tally.summary()
}

type Counts = Record<OutcomeKind, number>

function zeroCounts(): Counts {
  return { correct: 0, incorrect: 0, unparsed: 0, refused: 0, truncated: 0, missing: 0 }
}

function total(counts: Readonly<Counts>): number {
  return outcomeKinds.reduce((sum, kind) => sum + counts[kind], 0)
}
