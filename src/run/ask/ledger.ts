import type { Sample } from '../../item/index.ts'
import type { ItemScore, Plan, SequentialTest } from '../../verdict/index.ts'
import type { Listener } from '../events.ts'
import type { Journal } from '../journal/index.ts'
import { InOrder } from './in-order.ts'
import { PositionSet } from './position-set.ts'

interface LedgerParts {
  readonly plan: Plan
  /** Fresh; it is fed what the journal holds, then what is stored. */
  readonly sequentialTest: SequentialTest
  readonly journal: Journal
  readonly listener: Listener
}

/** Items begun beyond the first one without an outcome at most, so that memory stays flat. */
const lookahead = 4096

/** Which items of a plan have an outcome; the sequential test sees them in the plan's order. */
export class Ledger {
  readonly answered: PositionSet
  readonly #parts: LedgerParts
  readonly #examined: InOrder<ItemScore>

  private constructor(parts: LedgerParts) {
    const { plan, sequentialTest } = parts
    this.#parts = parts
    this.answered = new PositionSet(plan.size)
    this.#examined = new InOrder((answer) => {
      if (!sequentialTest.done) sequentialTest.take(answer)
    })
  }

  /** A ledger of what the journal holds; `seen` is shown each of its samples. */
  static async open(parts: LedgerParts, seen: (sample: Sample) => void): Promise<Ledger> {
    const ledger = new Ledger(parts)
    for await (const sample of parts.journal.samples()) {
      seen(sample)
      ledger.#enter(sample)
    }
    return ledger
  }

  /** Whether nothing is left to ask. */
  get isComplete(): boolean {
    return this.isDecided || this.answered.size === this.#parts.plan.size
  }

  /** Whether no further answer can change a verdict. */
  get isDecided(): boolean {
    return this.#parts.sequentialTest.done
  }

  /** Positions from here on are not begun yet. */
  get horizon(): number {
    return this.#examined.next + lookahead
  }

  /** Puts a sample on disk; it counts from then on. */
  async store(sample: Sample): Promise<void> {
    const { journal, listener } = this.#parts
    await journal.append(sample)
    this.#enter(sample)
    listener({ kind: 'stored', sample })
  }

  /** Answers are long, and may have to wait until a gap is filled: only the scores are kept. */
  #enter({ position, task, item, score }: Sample): void {
    this.answered.add(position)
    this.#examined.add(position, { task, item, score })
  }
}
