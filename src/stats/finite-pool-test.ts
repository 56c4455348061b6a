import { type Cut, checkAnswer, checkCut, type Decision, decide, type Forecast } from './cut.ts'
import { Evidence } from './evidence.ts'
import { type Bets, mostWealth } from './portfolio.ts'

const stakes = [0.08, 0.15, 0.3, 0.6, 1.2]
const bets: Bets = { stakes, shares: stakes.map(() => 1 / stakes.length) }
/** Share of the largest stake that could lose everything in one round. */
const boldest = 0.9
/** Rounding error that the sum of all scaled scores may carry. */
const slack = 1e-9

/**
 * Sequential test of one cut over a small pool of N items, each asked at most once, in the uniform
 * random order of `permutation`; exact down to the last item.
 *
 * The scaled score of item i is `z = N share_i x`, so that the pool mean of z is the composite S.
 * If S = m, the next z has the mean `mu = (N m - Σ z) / (N - t)` given the t seen (Waudby-Smith and
 * Ramdas 2020, arXiv 2006.04347); the test bets on `z - mu` as `CutTest` does on `x - m`, and with
 * forecasts by `FinitePoolForecaster` on `z - (item - mean) - mu`. Once the scores seen leave no
 * doubt, the evidence is `mostWealth`. It decides soonest when the shares are nearly equal.
 *
 * Recomputed by replaying the answers. That no item comes twice is for the caller to see to.
 */
export class FinitePoolTest {
  readonly #cut: Cut
  readonly #shares: readonly number[]
  readonly #largest: number
  readonly #above: Evidence
  readonly #below: Evidence
  #decision: Decision = 'undecided'
  #answers = 0
  #sum = 0
  #unseenShare = 1

  /** `shares[i]` is the share of item i in the composite score; together 1. */
  constructor(cut: Cut, shares: readonly number[]) {
    checkCut(cut)
    this.#cut = cut
    this.#shares = shares
    this.#largest = shares.length * shares.reduce((most, share) => Math.max(most, share), 0)
    this.#above = new Evidence(bets, bets, cut.assistShare)
    this.#below = new Evidence(bets, bets, cut.assistShare)
  }

  /** Items seen. */
  get answers(): number {
    return this.#answers
  }

  /** The first decision reached; it never changes afterwards. */
  get decision(): Decision {
    return this.#decision
  }

  /** e-value against "the score is at most cut - halfWidth". */
  get evidenceAbove(): number {
    return this.#missing(-1) < -slack ? mostWealth : this.#above.value
  }

  /** e-value against "the score is at least cut + halfWidth". */
  get evidenceBelow(): number {
    const reachable = this.#shares.length * this.#unseenShare
    return this.#missing(1) > reachable + slack ? mostWealth : this.#below.value
  }

  /**
   * Takes the score of the next item, with its forecast unless `assistShare` is 0. Throws RangeError
   * for a position outside the pool, for more answers than items, and as `CutTest.step` does.
   */
  step(item: number, score: number, forecast?: Forecast): void {
    checkAnswer(this.#cut, score, forecast)
    const share = this.#shares[item]
    if (share === undefined || this.#answers === this.#shares.length) {
      throw new RangeError(`no item ${item} left in a pool of ${this.#shares.length}`)
    }
    const scaled = this.#shares.length * share * score
    this.#betAbove(scaled, forecast)
    this.#betBelow(scaled, forecast)
    this.#sum += scaled
    this.#unseenShare -= share
    this.#answers++
    if (this.#decision !== 'undecided') return
    this.#decision = decide(this.#cut, this.evidenceAbove, this.evidenceBelow)
  }

  #betAbove(scaled: number, forecast: Forecast | undefined): void {
    const mean = this.#unseenMean(-1)
    this.#above.settleRaw(scaled - mean, limit(mean))
    if (!forecast) return
    const adjusted = scaled - (forecast.item - forecast.mean)
    const worst = mean + forecast.most - forecast.mean
    this.#above.settleAssisted(adjusted - mean, limit(worst))
  }

  #betBelow(scaled: number, forecast: Forecast | undefined): void {
    const mean = this.#unseenMean(1)
    this.#below.settleRaw(mean - scaled, limit(this.#largest - mean))
    if (!forecast) return
    const adjusted = scaled - (forecast.item - forecast.mean)
    const worst = this.#largest - forecast.least + forecast.mean - mean
    this.#below.settleAssisted(mean - adjusted, limit(worst))
  }

  /** Mean of the unseen scaled scores if the composite lay on that end of the zone. */
  #unseenMean(end: -1 | 1): number {
    return Math.max(0, this.#missing(end) / (this.#shares.length - this.#answers))
  }

  /** What the unseen scaled scores sum to if the composite lies on that end of the zone. */
  #missing(end: -1 | 1): number {
    return this.#shares.length * (this.#cut.cut + end * this.#cut.halfWidth) - this.#sum
  }
}

/** The largest stake that keeps a reserve even if the round loses `worst`. */
function limit(worst: number): number {
  return boldest / Math.max(slack, worst)
}
