import type { ItemScore, SequentialTest } from '../../verdict/index.ts'

type Place = Pick<ItemScore, 'task' | 'item'>

/** Answers after which the outlook is looked at again, as a share of those there are. */
const freshShare = 1 / 16

/**
 * How many items of the plan are expected to decide the run, while some of them stay without an answer
 * for a time. It decides nothing but what is asked meanwhile: the verdict waits for every answer.
 */
export class Outlook {
  readonly #begin: () => SequentialTest
  /** By position; without a score where an answer is still to come. */
  readonly #steps: ((Place & { readonly score?: number }) | undefined)[] = []
  #answers = 0
  #sum = 0
  #seen = 0
  #need: number | undefined

  /** @param begin gives the run's sequential test before its first answer */
  constructor(begin: () => SequentialTest) {
    this.#begin = begin
  }

  /** An item is asked for the first time. */
  begun(position: number, { task, item }: Place): void {
    this.#steps[position] ??= { task, item }
  }

  answered(position: number, { task, item, score }: ItemScore): void {
    this.#steps[position] = { task, item, score }
    this.#answers++
    this.#sum += score
  }

  /** Items that are expected to decide; `undefined` when the answers so far do not yet. */
  get need(): number | undefined {
    if (this.#answers - this.#seen >= Math.max(1, this.#seen * freshShare)) {
      this.#seen = this.#answers
      this.#need = this.#replay()
    }
    return this.#need
  }

  /** Answers still to come are taken for what most were: right, or wrong. Another way would ask more items. */
  #replay(): number | undefined {
    const assumed = this.#sum / this.#answers >= 0.5 ? 1 : 0
    const test = this.#begin()
    for (const [position, step] of this.#steps.entries()) {
      if (!step) return undefined
      test.take({ task: step.task, item: step.item, score: step.score ?? assumed })
      if (test.done) return position + 1
    }
    return undefined
  }
}
