import { askingFamily } from './asking.ts'
import { drawFact } from './pool.ts'

/** Which of these events came first? */
export const extremes = askingFamily({
  name: 'extreme',
  measures: 'Comparing four entities by a number that must be recalled.',
  facts: 4,
  fits: ({ most, least }) => most !== undefined && least !== undefined,
  draft(chance, pool) {
    const { most = [], least = [] } = pool.relation
    // The right entity is drawn first: at the ends of a table it would else be right too often.
    const fact = drawFact(chance, pool)
    const fromTop = chance.happens(1, 2)
    const beyond = pool.facts.filter(({ value }) =>
      fromTop ? Number(value) < Number(fact.value) : Number(value) > Number(fact.value),
    )
    const nearest = fromTop ? beyond.slice(-reach(pool.level)) : beyond.slice(0, reach(pool.level))
    if (nearest.length < 3) return undefined
    return {
      question: chance.pick(fromTop ? most : least),
      right: fact.entity,
      wrong: chance.sample(nearest, 3).map(({ entity }) => entity),
    }
  },
})

/** How many neighbours in order the other choices come from. */
function reach(level: number): number {
  return [60, 24, 14, 9][level - 1] ?? 9
}
