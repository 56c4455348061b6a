import { type Cut, CutTest, type Decision, type Forecast, gatekept } from '../stats/index.ts'

/** Several cuts, ascending, decided together on the same answers by the rule of `gatekept`. */
export class Gatekeeper {
  readonly #tests: readonly CutTest[]

  constructor(cuts: readonly Cut[]) {
    if (cuts.length === 0) throw new RangeError('nothing to decide: no cuts')
    if (cuts.some((cut, k) => cut.cut <= (cuts[k - 1]?.cut ?? 0))) {
      throw new RangeError(`cuts must ascend, got ${cuts.map(({ cut }) => cut).join(', ')}`)
    }
    this.#tests = cuts.map((cut) => new CutTest(cut))
  }

  /** Each cut's own test, ascending. */
  get tests(): readonly CutTest[] {
    return this.#tests
  }

  /** Number of cuts certified from the lowest up without a gap. */
  get passed(): number {
    return this.decisions.filter((decision) => decision === 'certified').length
  }

  /** Per cut, ascending. */
  get decisions(): readonly Decision[] {
    return this.#tests.map((test) => gatekept(test, this.#tests))
  }

  /** True when no further answer can change `decisions`. */
  get done(): boolean {
    return this.#tests.every((test) => gatekept(test, this.#tests) !== 'undecided')
  }

  /** Takes the score, in [0,1], of the next drawn item; see `CutTest.step`. */
  step(score: number, forecast?: Forecast): void {
    for (const test of this.#tests) test.step(score, forecast)
  }
}
