import {
  Ability,
  alphaOfTest,
  type Cut,
  CutTest,
  type Decision,
  defaultAssistShare,
  draws,
  FinitePoolForecaster,
  FinitePoolTest,
  type Forecast,
  ItemCurves,
  type ItemParameters,
  PoolForecaster,
} from '../stats/index.ts'
import { itemShares, type PoolTask, samplingOf, taskOffsets } from './pool.ts'
import type { Chain, EvidenceRule } from './schema.ts'

/** The score of one item, in the order of the plan. */
export interface Answered {
  readonly task: number
  readonly item: number
  /** Points, 0 to 1; a missing answer is a 0. */
  readonly score: number
}

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
  /** Whether the chain's cap was reached before a decision. */
  readonly capped: boolean
}

/** What an examination is made of; fixed before the first answer. */
export interface ExaminationRules {
  /** Chains that this suite decides. */
  readonly chains: readonly Chain[]
  readonly tasks: readonly PoolTask[]
  /** Decides the draws; that of the plan. */
  readonly seed: string
  /** Which test of the node this is, from 1: later ones must be surer (see `alphaOfTest`). */
  readonly attempt: number
  /** Item parameters from past reports; they save relays and never decide. */
  readonly items: ItemParameters | undefined
}

/**
 * Folds the scores of a run, in the order of its plan, into evidence for and against each chain.
 *
 * Chains that ask for the same score with the same errors share a test; a chain is certified only
 * when every test at or below its score is (so that no alpha is split), and denied when one is
 * denied. A pure fold: the same answers in the same order give the same evidence.
 */
export class Examination {
  readonly #tests: readonly ChainTest[]
  /** Whether every item must be asked whatever the evidence. */
  readonly #all: boolean
  readonly #order: DrawnOrder
  #asked = 0

  constructor(rules: ExaminationRules) {
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
    const caps = this.#tests.map(({ rule }) => rule.maxRelays)
    return this.#all ? Number.POSITIVE_INFINITY : Math.max(...caps)
  }

  /** True when no further answer can change a verdict. */
  get done(): boolean {
    return !this.#all && this.#tests.every((test) => this.#settled(test))
  }

  /** Takes the next answer of the plan. */
  take(answer: Answered): void {
    this.#asked++
    for (const { item, score, forecast } of this.#order.steps(answer)) {
      for (const test of this.#tests) {
        if (this.#asked <= test.rule.maxRelays) test.step(item, score, forecast)
      }
    }
  }

  /** The evidence for a chain under the evidence rule; undefined for any other chain. */
  evidenceFor(chain: Chain): ChainEvidence | undefined {
    const test = this.#tests.find(({ chains }) => chains.includes(chain.id))
    if (!test) return undefined
    const decision = this.#gatekept(test)
    return {
      decision,
      above: test.above,
      below: test.below,
      neededAbove: -Math.log10(test.cut.alpha),
      neededBelow: -Math.log10(test.cut.beta),
      capped: decision === 'undecided' && this.#asked >= test.rule.maxRelays,
    }
  }

  #settled(test: ChainTest): boolean {
    return this.#gatekept(test) !== 'undecided' || this.#asked >= test.rule.maxRelays
  }

  #gatekept(test: ChainTest): Decision {
    const upTo = this.#tests.filter(({ minScore }) => minScore <= test.minScore)
    if (upTo.some(({ decision }) => decision === 'denied')) return 'denied'
    return upTo.every(({ decision }) => decision === 'certified') ? 'certified' : 'undecided'
  }
}

/** One test and the chains that rest on it. */
interface ChainTest {
  readonly chains: readonly string[]
  readonly minScore: number
  readonly rule: EvidenceRule
  readonly cut: Cut
  readonly decision: Decision
  readonly above: number
  readonly below: number
  step(item: number, score: number, forecast: Forecast | undefined): void
}

function testsOf({ chains, tasks, attempt, items }: ExaminationRules): ChainTest[] {
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
      alpha: alphaOfTest(attempt, Number(rule.alpha)),
      beta: Number(rule.beta),
      assistShare: items ? defaultAssistShare : 0,
    }
    return [chainTest(group, Number(minScore), rule, cut, tasks)]
  })
}

function chainTest(
  group: readonly Chain[],
  minScore: number,
  rule: EvidenceRule,
  cut: Cut,
  tasks: readonly PoolTask[],
): ChainTest {
  const test =
    samplingOf(tasks) === 'finite' ? new FinitePoolTest(cut, itemShares(tasks)) : new CutTest(cut)
  return {
    chains: group.map(({ id }) => id),
    minScore,
    rule,
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
      else test.step(score, forecast)
    },
  }
}

/** A step of the tests: an item drawn, with its score and what was expected before it was seen. */
interface DrawnStep {
  readonly item: number
  readonly score: number
  readonly forecast: Forecast | undefined
}

/** Turns answers, given once per item, into the steps of the tests. */
interface DrawnOrder {
  steps(answer: Answered): Generator<DrawnStep>
}

function drawnOrder({ tasks, seed, items }: ExaminationRules): DrawnOrder {
  const offsets = taskOffsets(tasks)
  const flat = ({ task, item }: Pick<Answered, 'task' | 'item'>) => (offsets[task] ?? 0) + item
  const curves = items ? new ItemCurves(items, itemShares(tasks)) : undefined
  return samplingOf(tasks) === 'finite'
    ? finiteOrder(flat, curves)
    : repeatedOrder(
        draws(
          seed,
          tasks.map(({ weight }) => weight),
          tasks.map(({ size }) => size),
        ),
        flat,
        curves,
        tasks.reduce((sum, { size }) => sum + size, 0),
      )
}

type Flat = (draw: Pick<Answered, 'task' | 'item'>) => number

function finiteOrder(flat: Flat, curves: ItemCurves | undefined): DrawnOrder {
  const ability = curves && new Ability(curves)
  const forecaster = curves && new FinitePoolForecaster(curves)
  return {
    *steps(answer) {
      const item = flat(answer)
      const forecast = ability && forecaster?.draw(ability, item)
      yield { item, score: answer.score, forecast }
      ability?.update(item, answer.score)
    },
  }
}

/**
 * An item drawn again gives its recorded score at no cost, until a draw needs a new answer; once every
 * item of the pool is known, none ever would, and it ends.
 */
function repeatedOrder(
  drawn: ReturnType<typeof draws>,
  flat: Flat,
  curves: ItemCurves | undefined,
  items: number,
): DrawnOrder {
  const ability = curves && new Ability(curves)
  const forecaster = curves && new PoolForecaster(curves)
  const scores = new Map<number, number>()
  let next = flat(drawn.next().value)
  return {
    *steps(answer) {
      const fresh = flat(answer)
      scores.set(fresh, answer.score)
      for (let score = scores.get(next); score !== undefined; score = scores.get(next)) {
        yield { item: next, score, forecast: ability && forecaster?.forecast(ability, next) }
        if (next === fresh && ability) {
          ability.update(fresh, score)
        }
        if (scores.size === items) return
        next = flat(drawn.next().value)
      }
    },
  }
}
