import { describe, expect, it } from 'vitest'
import { families } from '../../../src/suite/families/index.ts'
import { auditFamily, repeatsOfRuns } from '../../support/families/audit.ts'
import { shortcutRates } from '../../support/families/strategies.ts'
import { tried } from '../../support/tried.ts'

describe('the audit of families', () => {
  it.each(families.map((family) => ({ name: family.name, family })))(
    'finds no shortcut, long prompt or dominant wording: $name',
    ({ family }) => {
      expect(auditFamily(family, tried(1200)).broken).toEqual([])
    },
  )

  it('finds less than one in a hundred items of a run of 400 in another', () => {
    const tasks = [...new Set(families.map(({ task }) => task))]
    expect(repeatsOfRuns(tasks, 400)).toBeLessThan(0.01)
  })

  it('sees a shortcut where there is one', () => {
    const items = Array.from({ length: 40 }, (_, index) => ({
      id: `x/1/${index}`,
      task: 'logic' as const,
      family: 'x',
      level: 1,
      question: `Is ${index} odd?`,
      expected: { kind: 'letter' as const, choices: ['certainly', 'no', 'yes', 'odd'], right: 0 },
      features: {},
    }))
    expect(shortcutRates(items).get('always A')).toBe(1)
    expect(shortcutRates(items).get('longest choice')).toBe(1)
    expect(shortcutRates(items).get('most word overlap')).toBe(0)
  })
})
