import {
  Ability,
  draws,
  FinitePoolForecaster,
  type Forecast,
  ItemCurves,
  PoolForecaster,
} from '../stats/index.ts'
import { type Kinds, type KnownItems, kindsOf } from './known-items.ts'
import { type PoolTask, samplingOf, taskOffsets } from './pool.ts'

/** The score of one item, in the order of the plan. */
export interface ItemScore {
  readonly task: number
  readonly item: number
  /** Points, 0 to 1; a missing answer is a 0. */
  readonly score: number
}

/** What decides the order of draws, and what is known of the items. */
interface Draw {
  readonly tasks: readonly PoolTask[]
  readonly seed: string
  readonly items: KnownItems | undefined
}

/** A step of the tests: an item drawn, with its score and what was expected before it was seen. */
interface DrawnStep {
  readonly item: number
  readonly score: number
  readonly forecast: Forecast | undefined
}

/** Turns answers, given once per item, into the steps of the tests. */
export interface DrawnOrder {
  steps(answer: ItemScore): Generator<DrawnStep>
}

/** The order in which a plan draws items, as the tests see it. */
export function drawnOrder({ tasks, seed, items }: Draw): DrawnOrder {
  const offsets = taskOffsets(tasks)
  const flat = ({ task, item }: Pick<ItemScore, 'task' | 'item'>) => (offsets[task] ?? 0) + item
  const known = items && knowledgeOf(tasks, items)
  return samplingOf(tasks) === 'finite'
    ? finiteOrder(flat, known?.curves)
    : repeatedOrder(
        draws(
          seed,
          tasks.map(({ weight }) => weight),
          tasks.map(({ size }) => size),
        ),
        flat,
        known,
        tasks.reduce((sum, { size }) => sum + size, 0),
      )
}

/** The curves of the kinds of items, and which is an item's. */
interface Knowledge {
  readonly curves: ItemCurves
  readonly kinds: Kinds
}

/** What is known, by the parameters it is of: many runs of one suite are simulated in a row. */
const tabulated = new WeakMap<KnownItems, { readonly key: string; readonly knowledge: Knowledge }>()

function knowledgeOf(tasks: readonly PoolTask[], items: KnownItems): Knowledge {
  const key = JSON.stringify(tasks.map(({ weight, size }) => [weight, size]))
  const known = tabulated.get(items)
  if (known?.key === key) return known.knowledge
  const kinds = kindsOf(tasks, items)
  const knowledge = { kinds, curves: new ItemCurves(items, kinds.shares) }
  tabulated.set(items, { key, knowledge })
  return knowledge
}

type Flat = (draw: Pick<ItemScore, 'task' | 'item'>) => number

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
  known: Knowledge | undefined,
  items: number,
): DrawnOrder {
  const learner = known && learnerOf(known)
  const scores = new Map<number, number>()
  let next = drawn.next().value
  return {
    *steps(answer) {
      const fresh = flat(answer)
      let hasTaught = false
      scores.set(fresh, answer.score)
      for (
        let score = scores.get(flat(next));
        score !== undefined;
        score = scores.get(flat(next))
      ) {
        yield { item: flat(next), score, forecast: learner?.forecast(next) }
        if (!hasTaught && flat(next) === fresh) {
          learner?.learn(next, score)
          hasTaught = true
        }
        if (scores.size === items) return
        next = drawn.next().value
      }
    },
  }
}

/** What the answers so far teach of the scores that come next, by the kinds of items. */
function learnerOf({ curves, kinds }: Knowledge) {
  const ability = new Ability(curves)
  const forecaster = new PoolForecaster(curves)
  return {
    forecast: (place: Pick<ItemScore, 'task' | 'item'>) =>
      forecaster.forecast(ability, kinds.kindOf(place)),
    learn: (place: Pick<ItemScore, 'task' | 'item'>, score: number) =>
      ability.update(kinds.kindOf(place), score),
  }
}
