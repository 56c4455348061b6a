import { describe, expect, it } from 'vitest'
import { Chance } from '../../../../src/suite/families/chance.ts'
import { reading } from '../../../../src/suite/families/reading/index.ts'
import { perLevel } from '../../../support/families/per-level.ts'
import { tried } from '../../../support/tried.ts'
import { solveReading } from '../solve-reading.ts'

const asking = reading.filter(({ name }) => !name.startsWith('summary'))

describe('questions on passages', () => {
  it.each(asking.map((family) => ({ name: family.name, family })))(
    'have one right choice, found again from the text: $name',
    ({ family }) => {
      const solve = solveReading[family.name]
      expect(solve).toBeDefined()
      const wrong: unknown[] = []
      const seeds = Math.ceil((4 * perLevel) / family.levels)
      for (let level = 1; level <= family.levels; level += 1)
        for (let index = 0; index < seeds; index += 1) {
          const item = family.generate(
            new Chance('solved', `${family.name}/${level}/${index}`),
            level,
          )
          const { question, expected } = item
          if (expected.kind !== 'letter') throw new Error('four choices are expected')
          const found = solve?.(question, expected.choices)
          const sound = expected.choices.length === 4 && new Set(expected.choices).size === 4
          if (!sound || found !== expected.choices[expected.right])
            wrong.push({ level, question, ...expected, found })
        }
      expect(wrong.slice(0, 3)).toEqual([])
    },
  )

  it('are the same for the same chance, and read well', () => {
    for (const family of reading)
      for (let index = 0; index < tried(300); index += 1) {
        const level = (index % family.levels) + 1
        const item = family.generate(new Chance('read', `${index}`), level)
        expect(family.generate(new Chance('read', `${index}`), level)).toEqual(item)
        expect(item.question).not.toMatch(
          /[{}]|undefined|\s{2}|\ba [aeio]|\ban [bcdfgjkp]|\bthe the\b|\.\./,
        )
        expect(item.question).toMatch(/^[A-Z0-9].*[?.]$/s)
      }
  })
})
