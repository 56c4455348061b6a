import type { Chance } from '../chance.ts'
import { askingFamily, filled } from './asking.ts'
import { drawFact, type Pool, sharing } from './pool.ts'
import type { Fact } from './relation.ts'

/** Which of these is a mammal? */
export const classMember = askingFamily({
  name: 'class-member',
  measures: 'Telling the one member of a class among members of others.',
  facts: 4,
  fits: ({ member }) => member !== undefined,
  draft(chance, pool) {
    const fact = drawFact(chance, pool)
    const others = outside(chance, pool, fact, 3)
    return (
      others && {
        question: filled(chance.pick(pool.relation.member ?? []), fact.value),
        right: fact.entity,
        wrong: others.map(({ entity }) => entity),
      }
    )
  },
})

/** Which of these is not a mammal? */
export const oddOneOut = askingFamily({
  name: 'odd-one-out',
  measures: 'Telling the one that does not belong to a named class.',
  facts: 4,
  fits: ({ outsider }) => outsider !== undefined,
  part: (pool) => sharing(pool, 3),
  draft(chance, pool) {
    const odd = drawFact(chance, pool)
    const inside = classOf(chance, pool, 3, odd)
    return {
      question: filled(chance.pick(pool.relation.outsider ?? []), inside[0]?.value ?? ''),
      right: odd.entity,
      wrong: inside.map(({ entity }) => entity),
    }
  },
})

const sameClass = [
  '{} have their {of} in common. Which of these shares it?',
  'Which of these is like {} in its {of}?',
  'By {of}, which of these goes with {}?',
  '{} are alike in {of}. Which of these is like them?',
]

/** Fennel and dill have the same plant family. Which of these shares it? */
export const sharedClass = askingFamily({
  name: 'shared-class',
  measures: 'Finding the class that two examples share, and another member of it.',
  facts: 6,
  fits: ({ member }) => member !== undefined,
  part: (pool) => sharing(pool, 3),
  draft(chance, pool) {
    const [first, second, third] = classOf(chance, pool, 3) as [Fact, Fact, Fact]
    const others = outside(chance, pool, first, 3)
    const phrase = chance.pick(sameClass).replace('{of}', pool.relation.value)
    return (
      others && {
        question: filled(phrase, `${first.entity} and ${second.entity}`),
        right: third.entity,
        wrong: others.map(({ entity }) => entity),
      }
    )
  },
})

/** `count` different members of one drawn class, other than the class of `not`. */
function classOf(chance: Chance, pool: Pool, count: number, not?: Fact): Fact[] {
  const others = pool.values.filter((value) => value !== not?.value)
  return chance.sample(pool.byValue.get(chance.pick(others)) ?? [], count)
}

/** `count` facts of other classes, each drawn like the one asked for: first its class, then itself. */
function outside(chance: Chance, pool: Pool, fact: Fact, count: number): Fact[] | undefined {
  const facts: Fact[] = []
  for (let draw = 0; draw < 50 && facts.length < count; draw += 1) {
    const other = drawFact(chance, pool)
    if (other.value !== fact.value && !facts.includes(other)) facts.push(other)
  }
  return facts.length === count ? facts : undefined
}
