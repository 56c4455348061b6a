import type { Sample } from '../../item/index.ts'
import type { Session } from '../../run/index.ts'
import { sampleText } from './sample.ts'
import { table } from './table.ts'

/** Examples of each kind that help; the others are in `--all` and `--json`. */
const examplesShown = 3

/** Items of one task that went wrong in one way. */
interface Group {
  readonly task: string
  readonly kind: string
  count: number
  readonly examples: Sample[]
}

/** Gathers what was not answered right by task and kind of mistake, in the memory of a few examples each. */
export class Mistakes {
  readonly #session: Session
  readonly #most: number
  readonly #groups = new Map<string, Group>()

  /** @param all whether every item is kept to be shown */
  constructor(session: Session, all: boolean) {
    this.#session = session
    this.#most = all ? Number.POSITIVE_INFINITY : examplesShown
  }

  add(sample: Sample): void {
    const task = this.#session.suite.tasks[sample.task]?.task.name ?? ''
    const kind = kindOf(sample)
    const key = `${sample.task} ${kind}`
    const group = this.#groups.get(key) ?? { task, kind, count: 0, examples: [] }
    this.#groups.set(key, group)
    group.count++
    if (group.examples.length < this.#most) group.examples.push(sample)
  }

  /** How many there are of each kind, the most frequent first. */
  counts(): string {
    const rows = this.#sorted().map(({ task, kind, count }) => [task, kind, String(count)])
    if (rows.length === 0) return 'every item was answered right'
    return table(['task', 'kind of mistake', 'items'], rows, ['left', 'left', 'right'])
  }

  /** The examples of each kind under its name; they hold what strangers wrote. */
  *examples(): Generator<string> {
    for (const { task, kind, count, examples } of this.#sorted()) {
      const shown = examples.length < count ? `${examples.length} of ${count}` : String(count)
      yield [
        `${task}: ${kind} (${shown})`,
        ...examples.map((sample) => sampleText(this.#session, sample)),
      ].join('\n\n')
    }
  }

  /** Whether there are more than the examples. */
  get isShortened(): boolean {
    return [...this.#groups.values()].some(({ count, examples }) => examples.length < count)
  }

  #sorted(): readonly Group[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count)
  }
}

const kinds = {
  correct: 'right',
  incorrect: 'wrong answer',
  unparsed: 'no answer could be read',
  refused: 'refused to answer',
  truncated: 'cut off before the answer',
  missing: 'no reply',
} as const

/** Reasons that differ in numbers and quotations only are one. */
function kindOf({ outcome, reason }: Sample): string {
  if (reason === null) return kinds[outcome]
  const words = reason.replace(/["'`].*?["'`]/gu, '...').slice(0, 60)
  return `${kinds[outcome]} (${words})`
}
