import { type Canary, Chance, canaries, type PlacedItem, placeCanary } from '../families/index.ts'
import { poolSeed } from './pool-seed.ts'
import {
  type GeneratedItem,
  type GeneratedTask,
  isGeneratedTask,
  type TaskHolder,
} from './types.ts'

/** A canary as a run asks it. */
export interface CanaryItem {
  /** The public item whose key is meant. */
  readonly source: string
  readonly request: GeneratedItem['requests'][number]
  readonly letters: number
  /** The right letter, and that of the wrong key. */
  readonly right: string
  readonly published: string
  /** Items that are answered before it is asked. */
  readonly after: number
}

/** The form in which canaries are asked: that of questions for facts. */
const form = { task: 'knowledge', family: 'fact-forward', level: 3 } as const

/** Items between two canaries, in the mean. */
const spacing = 8

/**
 * The canaries of a run, drawn from its seed, in the order in which they are asked: each somewhere among
 * the items, so that nobody can tell it by its place. None where the suite asks for none.
 */
export function canariesOfRun(
  { canaries: count, tasks }: TaskHolder & { readonly canaries: number },
  runSeed: string,
): readonly CanaryItem[] {
  const generated = tasks.map(({ task }) => task).filter(isGeneratedTask)
  const host = generated.find(asksFacts) ?? generated[0]
  if (host === undefined || count === 0) return []
  const chance = new Chance(poolSeed(runSeed), 'canaries')
  const places = new Chance(poolSeed(runSeed), 'places of canaries')
  return chance.sample(canaries, count).map((canary, at) => {
    const after = at * spacing + places.integer(0, spacing - 1)
    return { ...canaryItem(host, chance, canary, at), after }
  })
}

function asksFacts({ cells }: GeneratedTask): boolean {
  return cells.some(({ family }) => family === form.family)
}

function canaryItem(
  host: GeneratedTask,
  chance: Chance,
  canary: Canary,
  at: number,
): Omit<CanaryItem, 'after'> {
  const { question, choices, right, published } = placeCanary(chance, canary)
  const expected = { kind: 'letter', choices, right } as const
  const placed: PlacedItem = { ...form, id: `canary/${at}`, question, expected, features: {} }
  return {
    source: canary.source,
    request: host.request(placed, at),
    letters: choices.length,
    right: letterAt(right),
    published: letterAt(published),
  }
}

function letterAt(at: number): string {
  return String.fromCharCode(65 + at)
}
