import { askingFamily, filled } from './asking.ts'
import { drawFact, strangers } from './pool.ts'

const phrases = [
  '"{}" is to "{of}" as "{and}" is to what?',
  '"{}" goes with "{of}". What goes with "{and}" in the same way?',
  'Complete the pairs: {} - {of}, {and} - ?',
  'Just as "{of}" belongs to "{}", which of these belongs to "{and}"?',
]

/** Peru is to Lima as Ghana is to what? */
export const analogies = askingFamily({
  name: 'analogy',
  measures: 'Finding the relation of a pair by an example, and applying it.',
  facts: 2,
  fits: ({ pair, numeric }) => pair !== undefined && !numeric,
  draft(chance, pool) {
    const fact = drawFact(chance, pool)
    const others = strangers(chance, pool, fact, 'value', 3)
    const example = drawFact(chance, pool)
    const known = others?.some(({ value }) => value === example.value)
    if (!others || known || example.value === fact.value) return undefined
    const phrase = chance
      .pick(phrases)
      .replace('{of}', () => example.value)
      .replace('{and}', () => fact.entity)
    return {
      question: filled(phrase, example.entity),
      right: fact.value,
      wrong: others.map(({ value }) => value),
    }
  },
})
