import type { Cut, Decision, Forecast } from './cut.ts'
import { CutTest, type CutTestState } from './cut-test.ts'

/**
 * Several cuts, ascending, decided together on the same answers: a higher one only counts as
 * certified when all lower ones are.
 *
 * Claiming too much means certifying some cut that the true score does not reach; it needs the
 * lowest such cut to be certified falsely. So the probability of ever claiming too much is at most
 * that one cut's alpha, without dividing alpha over the cuts.
 */
export class Gatekeeper {
  readonly #tests: readonly CutTest[]

  /** Starts afresh, or where `saved`, an earlier `save()` of the same cuts, left off. */
  constructor(cuts: readonly Cut[], saved?: readonly CutTestState[]) {
    if (cuts.length === 0) throw new RangeError('nothing to decide: no cuts')
    if (cuts.some((cut, k) => cut.cut <= (cuts[k - 1]?.cut ?? 0))) {
      throw new RangeError(`cuts must ascend, got ${cuts.map(({ cut }) => cut).join(', ')}`)
    }
    this.#tests = cuts.map((cut, k) => new CutTest(cut, saved?.[k]))
  }

  /** Each cut's own test, ascending. */
  get tests(): readonly CutTest[] {
    return this.#tests
  }

  /** Number of cuts certified from the lowest up without a gap. */
  get passed(): number {
    const gap = this.#tests.findIndex((test) => test.decision !== 'certified')
    return gap === -1 ? this.#tests.length : gap
  }

  /**
   * Per cut, ascending: certified when it and all lower ones are; denied when it or a lower one is,
   * since a score below a cut is below all higher ones; otherwise undecided. A denial is false with
   * at most the sum of the betas up to that cut; lower cuts, being farther, hardly add to it.
   */
  get decisions(): readonly Decision[] {
    const denied = this.#tests.findIndex((test) => test.decision === 'denied')
    return this.#tests.map((_, k) => {
      if (denied !== -1 && k >= denied) return 'denied'
      return k < this.passed ? 'certified' : 'undecided'
    })
  }

  /** True when no further answer can change `decisions`. */
  get done(): boolean {
    const gap = this.#tests[this.passed]
    return gap === undefined || gap.decision === 'denied'
  }

  /** Takes the score, in [0,1], of the next drawn item; see `CutTest.step`. */
  step(score: number, forecast?: Forecast): void {
    for (const test of this.#tests) test.step(score, forecast)
  }

  save(): CutTestState[] {
    return this.#tests.map((test) => test.save())
  }
}
