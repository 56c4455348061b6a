import { type Cut, type Decision, decide } from './cut.ts'
import { CutTest } from './cut-test.ts'

/** How often a scorer said "right" of answers whose label is known. */
export interface Rate {
  readonly said: number
  readonly of: number
}

/** The errors of a scorer, as they were measured. */
export interface DetectionRates {
  /** Of right answers: its true-positive rate. */
  readonly right: Rate
  /** Of wrong answers: its false-positive rate. */
  readonly wrong: Rate
}

/** What a scorer of known errors says, turned into what is true in expectation. */
export interface Correction {
  /** Rate of "right" among right answers, and among wrong ones. */
  readonly truePositive: number
  readonly falsePositive: number
  /** Variance of the corrected mean for want of labelled answers, at most, whatever the true score. */
  readonly variance: number
}

/** A scorer that never errs. */
const exact: Correction = { truePositive: 1, falsePositive: 0, variance: 0 }

/** Youden's index of a scorer at least: below it nothing can be told from what it says. */
const leastInformed = 0.3

/**
 * The correction for measured errors; rates are estimated as (said + 1/2) / (of + 1), their variance as that
 * of a share.
 * @throws RangeError for a scorer that tells right from wrong too poorly
 */
export function correctionFor(rates: DetectionRates | undefined): Correction {
  if (rates === undefined) return exact
  const [t, f] = [estimate(rates.right), estimate(rates.wrong)]
  const informed = t - f
  if (informed < leastInformed) {
    throw new RangeError(`a scorer with rates ${t.toFixed(3)} and ${f.toFixed(3)} decides nothing`)
  }
  const [ofT, ofF] = [(t * (1 - t)) / rates.right.of, (f * (1 - f)) / rates.wrong.of]
  return { truePositive: t, falsePositive: f, variance: Math.max(ofT, ofF) / informed ** 2 }
}

/** Rogan and Gladen (1978): the true score behind an observed one; outside [0,1] by chance. */
export function corrected(
  { truePositive: t, falsePositive: f }: Correction,
  observed: number,
): number {
  return (observed - f) / (t - f)
}

function estimate({ said, of }: Rate): number {
  return (said + 0.5) / (of + 1)
}

/** A task whose scorer errs, with its share of the composite. */
export interface CorrectedTask {
  /** Together 1. */
  readonly share: number
  readonly correction: Correction
}

/** One-sided normal quantile of the bound on what the measured rates may be off by: 95 %. */
const surety = 1.645

/**
 * `CutTest` over scores of a scorer with known errors. Each score x of task k is turned into
 * y = (x - FPR) / (TPR - FPR), whose mean is the true score whatever came before (Rogan and Gladen 1978), and
 * y, which lies between a and b for all tasks, into (y - a) / (b - a): the test of a mean in [0,1] stays
 * exact. The cut is turned likewise. For want of labelled pictures the rates themselves may be off: to
 * certify, the cut lies higher by the bound on that, to deny, lower.
 */
export class CorrectedTest {
  readonly #tasks: readonly CorrectedTask[]
  readonly #cut: Cut
  readonly #least: number
  readonly #most: number
  readonly #above: CutTest
  readonly #below: CutTest
  #decision: Decision = 'undecided'

  constructor(cut: Cut, tasks: readonly CorrectedTask[]) {
    this.#cut = cut
    this.#tasks = tasks
    const corrections = tasks.map(({ correction }) => correction)
    this.#least = Math.min(...corrections.map((one) => corrected(one, 0)))
    this.#most = Math.max(...corrections.map((one) => corrected(one, 1)))
    const margin = marginOf(tasks)
    this.#above = new CutTest(this.#turned(cut, cut.cut + margin))
    this.#below = new CutTest(this.#turned(cut, cut.cut - margin))
  }

  get decision(): Decision {
    return this.#decision
  }

  get evidenceAbove(): number {
    return this.#above.evidenceAbove
  }

  get evidenceBelow(): number {
    return this.#below.evidenceBelow
  }

  /** Takes the score of the next drawn item of a task. */
  step(task: number, score: number): void {
    const known = this.#tasks[task]
    if (known === undefined) throw new RangeError(`there is no task ${task}`)
    const turned = (corrected(known.correction, score) - this.#least) / (this.#most - this.#least)
    const bounded = Math.min(1, Math.max(0, turned))
    this.#above.step(bounded)
    this.#below.step(bounded)
    if (this.#decision !== 'undecided') return
    this.#decision = decide(this.#cut, this.evidenceAbove, this.evidenceBelow)
  }

  #turned(cut: Cut, level: number): Cut {
    const width = this.#most - this.#least
    return {
      ...cut,
      cut: (level - this.#least) / width,
      halfWidth: cut.halfWidth / width,
      assistShare: 0,
    }
  }
}

/** How far the composite may be off for want of labelled pictures, as a share, with 95 %. */
function marginOf(tasks: readonly CorrectedTask[]): number {
  const variance = tasks.reduce(
    (sum, { share, correction }) => sum + share * share * correction.variance,
    0,
  )
  return surety * Math.sqrt(variance)
}
