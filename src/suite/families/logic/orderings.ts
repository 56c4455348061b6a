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
      chance.shuffle([
        ...pairs(chance, hidden, names, context, level),
        ...(level < 3 ? [] : places(hidden, names, context)),
      ]),
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

function pairs(
  chance: Chance,
  hidden: readonly number[],
  names: readonly string[],
  { before, after }: Context,
  level: number,
): Clue<Order>[] {
  return hidden.flatMap((first, at) =>
    hidden.slice(at + 1, level < 3 ? at + 2 : undefined).map((second) => {
      const forwards = chance.happens(1, 2)
      return {
        // Written only where the clue is used: few are.
        get text() {
          return forwards
            ? `${names[first]} ${before} ${names[second]}`
            : `${names[second]} ${after} ${names[first]}`
        },
        holds: (order: Order) => placeOf(order, first) < placeOf(order, second),
      }
    }),
  )
}

function places(
  hidden: readonly number[],
  names: readonly string[],
  { after }: Context,
): Clue<Order>[] {
  const nots = hidden.flatMap((person, at) =>
    hidden
      .map((_, place) => place)
      .filter((place) => place !== at)
      .map((place) => ({
        get text() {
          return `${names[person]} is not ${ordinal(place + 1)}`
        },
        holds: (order: Order) => order[person] !== place,
      })),
  )
  const gaps = hidden.flatMap((first, at) =>
    hidden.slice(at + 1).map((second, beyond) => ({
      get text() {
        return `${names[second]} ${after} ${names[first]} with ${between(beyond)} between them`
      },
      holds: (order: Order) => placeOf(order, second) - placeOf(order, first) === beyond + 1,
    })),
  )
  return [...nots, ...gaps]
}

function placeOf(order: Order, person: number): number {
  return order[person] as number
}

function between(count: number): string {
  return ['no one', 'one person', 'two people', 'three people', 'four people'][count] as string
}
