import type { Chance } from '../chance.ts'
import { ordinal } from '../english.ts'
import { askingFamily } from './asking.ts'
import type { Pool } from './pool.ts'
import type { Fact } from './relation.ts'

/** Which of these events came first? In rising order of year, which of these is third? */
export const ranks = askingFamily({
  name: 'ranking',
  measures: 'Ordering four entities by a number that must be recalled.',
  facts: 4,
  fits: ({ most, least }) => most !== undefined && least !== undefined,
  draft(chance, pool) {
    const rising = chance
      .sample(windowOf(chance, pool), 4)
      .toSorted((a, b) => Number(a.value) - Number(b.value))
    if (new Set(rising.map(({ value }) => value)).size < 4) return undefined
    // Each rank is asked as often, so that the ends of a table are not right more often than its middle.
    const rank = chance.integer(0, 3)
    return {
      question: ask(chance, pool, rank),
      right: rising[rank]?.entity ?? '',
      wrong: rising.filter((_, at) => at !== rank).map(({ entity }) => entity),
    }
  },
})

/** Neighbours in order: fewer, and so closer, on a higher level. */
function windowOf(chance: Chance, { level, facts }: Pool): readonly Fact[] {
  const width = Math.min([60, 24, 14, 9][level - 1] ?? 9, facts.length)
  const from = chance.integer(0, facts.length - width)
  return facts.slice(from, from + width)
}

function ask(chance: Chance, { relation }: Pool, rank: number): string {
  const { most = [], least = [], value } = relation
  if (rank === 0) return chance.pick(least)
  if (rank === 3) return chance.pick(most)
  const place = ordinal(rank + 1)
  return chance.pick([
    `In rising order of ${value}, which of these is ${place}?`,
    `Sort these by ${value}, lowest first: which one is ${place}?`,
    `Of these, which has the ${place} lowest ${value}?`,
  ])
}
