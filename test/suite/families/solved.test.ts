import { describe, expect, it } from 'vitest'
import { families, generateItem } from '../../../src/suite/families/index.ts'
import { perLevel } from '../../support/families/per-level.ts'
import { solveLogic } from './solve-logic.ts'
import { solveProcedure } from './solve-procedure.ts'
import { solveQuantities } from './solve-quantities.ts'

const solvers = { ...solveQuantities, ...solveLogic, ...solveProcedure }
const ours = families.filter(({ task }) => ['quantities', 'logic', 'procedure'].includes(task))

describe('answers of generated items', () => {
  it.each(ours.map(({ name, levels }) => ({ name, levels })))(
    'agree with a solver that reads only the question: $name',
    ({ name, levels }) => {
      const solve = solvers[name]
      expect(solve, 'there is a solver').toBeDefined()
      const seeds = Math.ceil((4 * perLevel) / levels)
      const wrong: unknown[] = []
      for (let level = 1; level <= levels; level += 1)
        for (let index = 0; index < seeds; index += 1) {
          const item = generateItem({ seed: 'solved', family: name, level, index })
          const { question, expected } = item
          const choices = expected.kind === 'letter' ? expected.choices : []
          const found = solve?.(question, choices) ?? 'nothing'
          const right =
            expected.kind === 'letter'
              ? found === choices[expected.right] && new Set(choices).size === choices.length
              : expected.kind === 'number'
                ? found === expected.value
                : expected.kind === 'text' && expected.accepted.includes(found)
          if (!right && wrong.length < 3) wrong.push({ level, question, expected, found })
        }
      expect(wrong).toEqual([])
    },
  )
})
