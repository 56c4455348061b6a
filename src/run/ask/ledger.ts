import type { Sample } from '../../item/index.ts'
import type { ItemScore, Plan, SequentialTest } from '../../verdict/index.ts'
import type { Listener } from '../events.ts'
import type { Journal } from '../journal/index.ts'
import { InOrder } from './in-order.ts'
import type { OpenItem } from './open-items.ts'
import { Outlook } from './outlook.ts'
import { PositionSet } from './position-set.ts'

interface LedgerParts {
  readonly plan: Plan
  /** Fresh; it is fed what the journal holds, then what is stored. */
  readonly sequentialTest: SequentialTest
  /** The same test once more, before its first answer. */
  readonly newTest: () => SequentialTest
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
  /** Undefined where every item is asked whatever comes. */
  readonly #outlook: Outlook | undefined
  /** Items that had no answer once and wait for one: nothing is asked that may not matter meanwhile. */
  readonly #late = new Set<number>()

  private constructor(parts: LedgerParts) {
    const { plan, sequentialTest, newTest } = parts
    this.#parts = parts
    this.answered = new PositionSet(plan.size)
    this.#outlook = Number.isFinite(sequentialTest.most) ? new Outlook(newTest) : undefined
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

  /**
   * Positions from here on are not begun yet. Beyond the caps of all chains nothing ever is; and while
   * an item waits to be asked again, nothing beyond those that are expected to decide.
   */
  get horizon(): number {
    const { most } = this.#parts.sequentialTest
    const need = this.#late.size > 0 ? this.#outlook?.need : undefined
    return Math.min(most, need ?? this.#examined.next + lookahead)
  }

  /** The first item that is waited for while nothing else is asked; undefined when there is none. */
  get held(): number | undefined {
    return this.#late.size > 0 && this.#outlook?.need !== undefined
      ? Math.min(...this.#late)
      : undefined
  }

  /** An item is asked. */
  begin({ position, task, item }: OpenItem): void {
    this.#outlook?.begun(position, { task, item })
  }

  /** An item got no answer and is asked again later. */
  postpone(position: number): void {
    this.#late.add(position)
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
    const answer = { task, item, score }
    this.answered.add(position)
    this.#late.delete(position)
    this.#outlook?.answered(position, answer)
    this.#examined.add(position, answer)
  }
}
