import type { Chain } from '../chains/index.ts'
import {
  type AlphaBudget,
  alphaOfTest,
  CorrectedTest,
  type Cut,
  CutTest,
  correctionFor,
  type Decision,
  defaultAssistShare,
  FinitePoolTest,
  type Forecast,
  type GatedTest,
  gatekept,
} from '../stats/index.ts'
import { type DrawnOrder, drawnOrder, type ItemScore } from './drawn-order.ts'
import type { KnownItems } from './known-items.ts'
import { itemShares, type PoolTask, samplingOf, taskOffsets } from './pool.ts'

/** What the evidence says of one chain. */
export interface ChainEvidence {
  readonly decision: Decision
  /** e-value against "the score is below the zone". */
  readonly above: number
  /** e-value against "the score is above the zone". */
  readonly below: number
  /** Decimal logarithm of the e-value that certifies. */
  readonly neededAbove: number
  /** Decimal logarithm of the e-value that denies. */
  readonly neededBelow: number
  /** Items it takes at most. */
  readonly cap: number
  /** Whether that many came before a decision. */
  readonly capped: boolean
}

/** What a sequential test needs of a chain. */
export type TestedChain = Pick<Chain, 'id' | 'minScore' | 'decision'>

/** What a sequential test is made of; fixed before the first answer. */
export interface SequentialTestRules {
  /** Chains that this suite decides. */
  readonly chains: readonly TestedChain[]
  readonly tasks: readonly PoolTask[]
  /** Decides the draws; that of the plan. */
  readonly seed: string
  /** Which test of the node on its budget of alpha this is, from 1: later ones must be surer. */
  readonly attempt: number
  /** See `alphaOfTest`. */
  readonly budget: AlphaBudget
  /** Items that may be asked where a chain allows fewer; null: as each chain says. */
  readonly raisedCap: number | null
  /** Item parameters from past reports; they save relays and never decide. */
  readonly items: KnownItems | undefined
}

/**
 * Folds the scores of a run, in the order of its plan, into evidence for and against each chain.
 *
 * Chains that ask for the same score with the same errors share a test; the tests are gatekept, so
 * that no alpha is split (`gatekept`). A pure fold: the same answers in the same order give the same
 * evidence.
 */
export class SequentialTest {
  readonly #tests: readonly ChainTest[]
  /** Whether every item must be asked whatever the evidence. */
  readonly #all: boolean
  readonly #order: DrawnOrder
  #asked = 0

  constructor(rules: SequentialTestRules) {
    this.#tests = testsOf(rules)
    this.#all =
      this.#tests.length === 0 || rules.chains.some(({ decision }) => decision.rule === 'full')
    this.#order = drawnOrder(rules)
  }

  /** Items taken. */
  get asked(): number {
    return this.#asked
  }

  /** Items that can be taken before it is done. */
  get most(): number {
    const caps = this.#tests.map(({ cap }) => cap)
    return this.#all ? Number.POSITIVE_INFINITY : Math.max(...caps)
  }

  /** True when no further answer can change a verdict. */
  get done(): boolean {
    return !this.#all && this.#tests.every((test) => this.#settled(test))
  }

  /** Takes the next answer of the plan. */
  take(answer: ItemScore): void {
    this.#asked++
    for (const { item, score, forecast } of this.#order.steps(answer)) {
      for (const test of this.#tests) {
        if (this.#asked <= test.cap) test.step(item, score, forecast)
      }
    }
  }

  /** The e-values of a chain as they are now, to be read as often as is liked. */
  eValuesOf(
    chain: Pick<Chain, 'id'>,
  ): Readonly<Pick<ChainEvidence, 'above' | 'below'>> | undefined {
    return this.#testOf(chain)
  }

  /** The evidence for a chain under the evidence rule; undefined for any other chain. */
  evidenceFor(chain: Pick<Chain, 'id'>): ChainEvidence | undefined {
    const test = this.#testOf(chain)
    if (!test) return undefined
    const decision = gatekept(test, this.#tests)
    return {
      decision,
      above: test.above,
      below: test.below,
      neededAbove: -Math.log10(test.cut.alpha),
      neededBelow: -Math.log10(test.cut.beta),
      cap: test.cap,
      capped: decision === 'undecided' && this.#asked >= test.cap,
    }
  }

  #testOf({ id }: Pick<Chain, 'id'>): ChainTest | undefined {
    return this.#tests.find(({ chains }) => chains.includes(id))
  }

  #settled(test: ChainTest): boolean {
    if (this.#asked >= test.cap) return true
    switch (gatekept(test, this.#tests)) {
      case 'undecided':
        return false
      case 'denied':
        return true
      case 'certified':
        return test.least === undefined || this.#asked >= test.least
    }
  }
}

/** One test and the chains that rest on it. */
interface ChainTest extends GatedTest {
  readonly chains: readonly string[]
  /** Items it takes at most. */
  readonly cap: number
  /** Items asked at least before it is certified; undefined: none. */
  readonly least: number | undefined
  readonly cut: Cut
  readonly above: number
  readonly below: number
  step(item: number, score: number, forecast: Forecast | undefined): void
}

function testsOf(rules: SequentialTestRules): ChainTest[] {
  const { chains, tasks, attempt, budget, raisedCap, items } = rules
  const groups = Map.groupBy(
    chains.filter(({ decision }) => decision.rule === 'evidence'),
    ({ minScore, decision }) => JSON.stringify([minScore, decision]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first?.decision.rule !== 'evidence' || first.minScore === null) return []
    const { minScore, decision: rule } = first
    const cut: Cut = {
      cut: Number(minScore) / 100,
      halfWidth: Number(rule.indifference) / 100,
      alpha: alphaOfTest(attempt, Number(rule.alpha), budget),
      beta: Number(rule.beta),
      assistShare: items ? defaultAssistShare : 0,
    }
    const cap = raisedCap === null ? rule.maxRelays : Math.max(rule.maxRelays, raisedCap)
    return [chainTest(group, { cap, least: rule.leastItems }, cut, tasks)]
  })
}

function chainTest(
  group: readonly TestedChain[],
  { cap, least }: Pick<ChainTest, 'cap' | 'least'>,
  cut: Cut,
  tasks: readonly PoolTask[],
): ChainTest {
  const test = testFor(cut, tasks)
  const offsets = taskOffsets(tasks)
  return {
    chains: group.map(({ id }) => id),
    level: cut.cut,
    cap,
    least,
    cut,
    get decision() {
      return test.decision
    },
    get above() {
      return test.evidenceAbove
    },
    get below() {
      return test.evidenceBelow
    },
    step(item, score, forecast) {
      if (test instanceof FinitePoolTest) test.step(item, score, forecast)
      else if (test instanceof CorrectedTest) {
        test.step(
          offsets.findLastIndex((offset) => offset <= item),
          score,
        )
      } else test.step(score, forecast)
    },
  }
}

/** @throws RangeError for a small pool whose scorer errs: its items are not drawn again */
function testFor(cut: Cut, tasks: readonly PoolTask[]): FinitePoolTest | CutTest | CorrectedTest {
  const errs = tasks.some(({ rates }) => rates !== undefined)
  if (samplingOf(tasks) === 'finite') {
    if (errs) throw new RangeError('a scorer that errs needs items without end')
    return new FinitePoolTest(cut, itemShares(tasks))
  }
  if (!errs) return new CutTest(cut)
  const weights = tasks.reduce((sum, { weight }) => sum + weight, 0)
  return new CorrectedTest(
    cut,
    tasks.map(({ weight, rates }) => ({
      share: weight / weights,
      correction: correctionFor(rates),
    })),
  )
}
