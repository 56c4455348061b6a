import { describe, expect, it } from 'vitest'
import { Chance } from '../../../../src/suite/families/chance.ts'
import { knowledge } from '../../../../src/suite/families/knowledge/index.ts'
import { perLevel } from '../../../support/families/per-level.ts'
import { tried } from '../../../support/tried.ts'
import { solveKnowledge } from '../solve-knowledge.ts'

describe('questions of knowledge', () => {
  it.each(knowledge.map((family) => ({ name: family.name, family })))(
    'have one right choice, found again from the text and the tables: $name',
    ({ family }) => {
      const wrong: unknown[] = []
      for (let level = 1; level <= family.levels; level += 1)
        for (let index = 0; index < perLevel; index += 1) {
          const item = family.generate(
            new Chance('solved', `${family.name}/${level}/${index}`),
            level,
          )
          const { question, expected } = item
          if (expected.kind !== 'letter') throw new Error('four choices are expected')
          const { choices, right } = expected
          const found = solveKnowledge(question, choices)
          const sound = choices.length === 4 && new Set(choices).size === 4
          if (!sound || found !== choices[right])
            wrong.push({ level, question, choices, right, found })
        }
      expect(wrong.slice(0, 3)).toEqual([])
    },
  )

  it('are the same for the same chance, and read well', () => {
    for (const family of knowledge)
      for (let index = 0; index < tried(200); index += 1) {
        const level = (index % family.levels) + 1
        const item = family.generate(new Chance('read', `${index}`), level)
        expect(family.generate(new Chance('read', `${index}`), level)).toEqual(item)
        expect(item.question).not.toMatch(
          /[{}]|undefined|\s{2}|\ba [aeio]|\ban [bcdfgjkp]|\bthe the\b/,
        )
        expect(item.question).toMatch(/^[^a-z].*[?.]$/s)
      }
  })
})
