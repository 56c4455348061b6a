import type { Chance } from '../chance.ts'
import { askingFamily, filled } from './asking.ts'
import { drawFact, type Pool, strangers } from './pool.ts'
import type { Fact } from './relation.ts'

const howMany = [
  'How many of these pairs of {} are right? {pairs}.',
  'Count the pairs of {} that are true: {pairs}.',
  '{pairs}. How many of these pairs ({}) are correct?',
  'Some of these pairs ({}) may be mixed up: {pairs}. How many are right?',
]

/** How many of these pairs of country and capital are right? */
export const countedPairs = askingFamily({
  name: 'counted-pairs',
  measures: 'Telling true pairs from mixed-up ones, and counting the true ones.',
  facts: 3,
  fits: ({ pair }) => pair !== undefined,
  draft(chance, pool) {
    const facts = distinctFacts(chance, pool, 5)
    if (!facts) return undefined
    const rights = chance.integer(0, 3)
    const pairs = chance.shuffle(mixed(facts, 3, rights)).join(', ')
    return {
      question: filled(
        chance.pick(howMany).replace('{pairs}', () => pairs),
        pool.relation.pair ?? '',
      ),
      right: counts[rights] ?? '',
      wrong: counts.filter((_, at) => at !== rights),
    }
  },
})

const counts = ['none', 'one', 'two', 'three']

const whichTwo = [
  'Which two of these pairs of {} are right? {pairs}.',
  'Just two of these pairs ({}) are true. Which? {pairs}.',
  '{pairs}. Two of these pairs ({}) are correct. Which ones?',
  'Two of these pairs ({}) are mixed up. Which two are not? {pairs}.',
]

/** Which two of these pairs of country and capital are right? */
export const twoPairs = askingFamily({
  name: 'two-pairs',
  measures: 'Telling two true pairs from two mixed-up ones.',
  facts: 4,
  fits: ({ pair }) => pair !== undefined,
  draft(chance, pool) {
    const facts = distinctFacts(chance, pool, 5)
    if (!facts) return undefined
    const order = chance.shuffle([1, 2, 3, 4])
    const written = mixed(facts, 4, 2)
    const pairs = [1, 2, 3, 4].map((number) => `(${number}) ${written[order.indexOf(number)]}`)
    const [right = '', ...wrong] = couples(order as [number, number, number, number])
    return {
      question: filled(
        chance.pick(whichTwo).replace('{pairs}', () => pairs.join(', ')),
        pool.relation.pair ?? '',
      ),
      right,
      wrong: chance.sample(wrong, 3),
    }
  },
})

/** Every two of the four numbers, first those of the true pairs. */
function couples([a, b, c, d]: readonly [number, number, number, number]): string[] {
  const all = [
    [a, b],
    [a, c],
    [a, d],
    [b, c],
    [b, d],
    [c, d],
  ] as const
  return all.map(([one, two]) => `${Math.min(one, two)} and ${Math.max(one, two)}`)
}

/** `size` pairs, the first `rights` of them true; the others take the value of the fact after them. */
function mixed(facts: readonly Fact[], size: number, rights: number): string[] {
  return facts
    .slice(0, size)
    .map(({ entity, value }, at) => `${entity} - ${at < rights ? value : facts[at + 1]?.value}`)
}

function distinctFacts(chance: Chance, pool: Pool, count: number): Fact[] | undefined {
  const fact = drawFact(chance, pool)
  const others = strangers(chance, pool, fact, 'value', count - 1)
  return others && [fact, ...others]
}
