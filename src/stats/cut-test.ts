import { type Cut, checkAnswer, checkCut, type Decision, decide, type Forecast } from './cut.ts'
import { Evidence } from './evidence.ts'
import type { Bets } from './portfolio.ts'

const rawShares = [0.4, 0.2, 0.2, 0.2]
const assistedBets: Bets = { stakes: [0.2, 0.4, 0.8], shares: [0.4, 0.4, 0.2] }
const unlimited = Number.POSITIVE_INFINITY
/** Share of the largest stake that could lose everything in one round. */
const boldest = 0.95

/**
 * Sequential test of one cut by betting, valid at any stopping time and across any pauses.
 *
 * Items must be drawn as `draws` does: task by weight, item uniform, with replacement. Then a score
 * `x` in [0,1] has the conditional mean S whatever came before, and so has the forecast-adjusted
 * `y = x - (item - mean)`, however wrong the forecast: it can cost relays, never validity. With
 * m0 = cut - halfWidth and m1 = cut + halfWidth the test bets on `x - m0` and `y - m0` against
 * "S <= m0" and on `m1 - x` and `m1 - y` against "S >= m1". A raw bet with the stake
 * `(p - m0) / (m0 (1 - m0))` is the likelihood ratio of p against m0. The averaged wealth is an
 * e-process; the first of wealth >= 1/alpha and >= 1/beta decides, once and for all.
 *
 * An item drawn again must be given again, with its recorded score. A missing answer is a 0.
 */
export class CutTest {
  readonly #cut: Cut
  readonly #m0: number
  readonly #m1: number
  readonly #above: Evidence
  readonly #below: Evidence
  #answers = 0
  #decision: Decision = 'undecided'

  constructor(cut: Cut) {
    checkCut(cut)
    const m0 = cut.cut - cut.halfWidth
    const m1 = cut.cut + cut.halfWidth
    const better = [0, 0.25, 0.5, 0.8].map((share) => m1 + share * (1 - m1))
    const worse = [1, 0.9, 0.75, 0.5].map((share) => share * m0)
    this.#cut = cut
    this.#m0 = m0
    this.#m1 = m1
    this.#above = evidence(cut, likelihoodBets(m0, better))
    this.#below = evidence(cut, likelihoodBets(m1, worse))
  }

  /** Scores seen, repeated items included. */
  get answers(): number {
    return this.#answers
  }

  /** Where it cuts, 0-1. */
  get level(): number {
    return this.#cut.cut
  }

  /** The first decision reached; it never changes afterwards. */
  get decision(): Decision {
    return this.#decision
  }

  /** e-value against "the score is at most cut - halfWidth". */
  get evidenceAbove(): number {
    return this.#above.value
  }

  /** e-value against "the score is at least cut + halfWidth". */
  get evidenceBelow(): number {
    return this.#below.value
  }

  /**
   * Takes the score of the next drawn item, with its forecast unless `assistShare` is 0. Throws
   * RangeError for a score outside [0,1] and for a missing, needless or contradictory forecast.
   */
  step(score: number, forecast?: Forecast): void {
    checkAnswer(this.#cut, score, forecast)
    this.#above.settleRaw(score - this.#m0, unlimited)
    this.#below.settleRaw(this.#m1 - score, unlimited)
    if (forecast) this.#settleAssisted(score, forecast)
    this.#answers++
    if (this.#decision !== 'undecided') return
    this.#decision = decide(this.#cut, this.evidenceAbove, this.evidenceBelow)
  }

  /** The limits keep every factor above 0 for whichever item of the pool had been drawn. */
  #settleAssisted(score: number, { item, mean, least, most }: Forecast): void {
    const adjusted = score - (item - mean)
    this.#above.settleAssisted(adjusted - this.#m0, boldest / (this.#m0 + most - mean))
    this.#below.settleAssisted(this.#m1 - adjusted, boldest / (1 - least + mean - this.#m1))
  }
}

function evidence(cut: Cut, raw: Bets): Evidence {
  return new Evidence(raw, assistedBets, cut.assistShare)
}

/** Bets on scores whose factors are the likelihood ratios of `alternatives` against mean `m`. */
function likelihoodBets(m: number, alternatives: readonly number[]): Bets {
  return { stakes: alternatives.map((p) => Math.abs(p - m) / (m * (1 - m))), shares: rawShares }
}
