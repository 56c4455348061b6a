import { describe, expect, it } from 'vitest'
import { kindsOf } from '../../src/verdict/index.ts'

const tasks = [
  { weight: 3, size: 2 },
  { weight: 1, size: 4 },
]
const parameters = { slopes: [], intercepts: [] }

describe('the kinds of items', () => {
  it('are those of all tasks behind one another, their shares together 1', () => {
    const kinds = [
      { shares: [0.25, 0.75], kindOf: (item: number) => item % 2 },
      { shares: [1], kindOf: () => 0 },
    ]
    const { shares, kindOf } = kindsOf(tasks, { ...parameters, kinds })
    expect(shares).toEqual([0.1875, 0.5625, 0.25])
    expect(kindOf({ task: 0, item: 0 })).toBe(0)
    expect(kindOf({ task: 0, item: 1 })).toBe(1)
    expect(kindOf({ task: 1, item: 3 })).toBe(2)
  })

  it('are the items themselves where nothing says otherwise', () => {
    const { shares, kindOf } = kindsOf(tasks, parameters)
    expect(shares).toEqual([0.375, 0.375, 0.0625, 0.0625, 0.0625, 0.0625])
    expect(kindOf({ task: 0, item: 1 })).toBe(1)
    expect(kindOf({ task: 1, item: 3 })).toBe(5)
  })
})
