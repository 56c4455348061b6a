import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import { ordinal } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'
import { type Clue, sufficientClues } from './clues.ts'
import { ordersOf } from './orders.ts'

interface Context {
  readonly opening: string
  readonly before: string
  readonly after: string
  readonly ask: (place: string) => string
}

const contexts: readonly Context[] = [
  {
    opening: 'people finish a race.',
    before: 'finishes before',
    after: 'finishes after',
    ask: (place) => `Who finishes ${place}?`,
  },
  {
    opening: 'people stand in a queue.',
    before: 'is ahead of',
    after: 'is behind',
    ask: (place) => `Who is ${place} in the queue?`,
  },
  {
    opening: 'guests arrive one by one.',
    before: 'arrives earlier than',
    after: 'arrives later than',
    ask: (place) => `Who arrives ${place}?`,
  },
  {
    opening: 'speakers talk in turn.',
    before: 'talks sooner than',
    after: 'talks later than',
    ask: (place) => `Who talks ${place}?`,
  },
  {
    opening: 'pupils are called one by one.',
    before: 'is called before',
    after: 'is called after',
    ask: (place) => `Who is called ${place}?`,
  },
  {
    opening: 'people were born in different years.',
    before: 'is older than',
    after: 'is younger than',
    ask: (place) => `Counted from the oldest, who is ${place}?`,
  },
]

/** `order[person]` is the place of a person, from 0. */
type Order = readonly number[]

/** A chain of four; pairs among five; places and distances among five; and among six. */
export const orderings: Family = {
  name: 'orderings',
  task: 'logic',
  measures: 'Finds the only order of people that fits all clues.',
  levels: 4,
  generate(chance, level) {
    const count = [4, 5, 5, 6][level - 1] ?? 6
    const names = chance.sample(firstNames, count)
    // "Not second" has no meaning for ages, so the last context is for comparisons only.
    const context = chance.pick(level < 3 ? contexts : contexts.slice(0, -1))
    const hidden = chance.shuffle(names.map((_, at) => at))
    const clues = sufficientClues(
      ordersOf(count),
      drawnClues(chance, level, { hidden, names, context }),
    )
    if (clues === undefined || !names.every((name) => mentioned(clues, name)))
      return this.generate(chance, level)
    const place = chance.integer(1, count)
    const right = names[hidden[place - 1] as number] as string
    const told = chance.shuffle(clues).map(({ text }) => `${text}.`)
    const question = `${words[count]} ${context.opening} ${told.join(' ')} ${context.ask(ordinal(place))}`
    const wrong = chance.sample(
      names.filter((name) => name !== right),
      3,
    )
    return {
      question,
      expected: letter(chance, right, wrong),
      features: { people: count, clues: clues.length },
    }
  },
}

function mentioned(clues: readonly Clue<Order>[], name: string): boolean {
  return clues.some(({ text }) => text.split(' ').includes(name))
}

const words: Readonly<Record<number, string>> = { 4: 'Four', 5: 'Five', 6: 'Six' }

/** Who stands where, and how it is told. */
interface Scene {
  /** The person at each place. */
  readonly hidden: readonly number[]
  readonly names: readonly string[]
  readonly context: Context
}

/** What may be told of the people at places of the hidden order. */
type Told =
  | { readonly kind: 'pair' | 'gap'; readonly at: number; readonly beyond: number }
  | { readonly kind: 'not'; readonly at: number; readonly place: number }

function* drawnClues(chance: Chance, level: number, scene: Scene): Generator<Clue<Order>> {
  for (const told of chance.drawn(tellable(scene.hidden.length, level))) {
    yield clueOf(chance, told, scene)
  }
}

/** Of neighbours only below level 3; from there on of all pairs, places and distances. */
function tellable(count: number, level: number): readonly Told[] {
  const wide = level >= 3
  const key = `${count} ${wide}`
  const known = tellables.get(key)
  if (known) return known
  const places = [...Array(count).keys()]
  const pairs = places.flatMap((at) =>
    places.slice(at + 1, wide ? undefined : at + 2).map((beyond) => ({ at, beyond })),
  )
  const made: readonly Told[] = [
    ...pairs.map((pair) => ({ kind: 'pair', ...pair }) as const),
    ...(wide ? pairs.map((pair) => ({ kind: 'gap', ...pair }) as const) : []),
    ...(wide ? places : []).flatMap((at) =>
      places.filter((place) => place !== at).map((place) => ({ kind: 'not', at, place }) as const),
    ),
  ]
  tellables.set(key, made)
  return made
}

const tellables = new Map<string, readonly Told[]>()

function clueOf(chance: Chance, told: Told, { hidden, names, context }: Scene): Clue<Order> {
  const { before, after } = context
  const one = hidden[told.at] ?? 0
  if (told.kind === 'not') {
    const { place } = told
    return {
      text: `${names[one]} is not ${ordinal(place + 1)}`,
      key: `${one} not ${place}`,
      holds: (order) => order[one] !== place,
    }
  }
  const other = hidden[told.beyond] ?? 0
  if (told.kind === 'pair') {
    const text = chance.happens(1, 2)
      ? `${names[one]} ${before} ${names[other]}`
      : `${names[other]} ${after} ${names[one]}`
    return {
      text,
      key: `${one} < ${other}`,
      holds: (order) => placeOf(order, one) < placeOf(order, other),
    }
  }
  const distance = told.beyond - told.at
  return {
    text: `${names[other]} ${after} ${names[one]} with ${between(distance - 1)} between them`,
    key: `${other} - ${one} = ${distance}`,
    holds: (order) => placeOf(order, other) - placeOf(order, one) === distance,
  }
}

function placeOf(order: Order, person: number): number {
  return order[person] as number
}

function between(count: number): string {
  return ['no one', 'one person', 'two people', 'three people', 'four people'][count] as string
}
