import { askingFamily, filled } from './asking.ts'
import { drawFact, strangers } from './pool.ts'

/** What is the capital of Peru? */
export const factForward = askingFamily({
  name: 'fact-forward',
  measures: 'Recall of the value that a well-established table gives for an entity.',
  facts: 1,
  fits: ({ forward }) => forward !== undefined,
  draft(chance, pool) {
    const fact = drawFact(chance, pool)
    const others = strangers(chance, pool, fact, 'value', 3)
    return (
      others && {
        question: filled(chance.pick(pool.relation.forward ?? []), fact.entity),
        right: fact.value,
        wrong: others.map(({ value }) => value),
      }
    )
  },
})

/** Which country has the capital Lima? */
export const factBackward = askingFamily({
  name: 'fact-backward',
  measures: 'Recall of the entity that has a given value.',
  facts: 1,
  fits: ({ backward }) => backward !== undefined,
  draft(chance, pool) {
    const fact = drawFact(chance, pool)
    const others = strangers(chance, pool, fact, 'entity', 3)
    return (
      others && {
        question: filled(chance.pick(pool.relation.backward ?? []), fact.value),
        right: fact.entity,
        wrong: others.map(({ entity }) => entity),
      }
    )
  },
})
