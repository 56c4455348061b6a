import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { table } from '../../src/text-table/index.ts'

const head = ['chain', 'needs', 'because']
const rows = [
  ['iq-text-70', '>= 70', 'shown to be above 68 by 160 items (error at most 5.0 %)'],
  ['iq-image-512', '-', 'this chain has no suite yet'],
]
const left = ['left', 'left', 'left'] as const

describe('a table', () => {
  it('is as wide as it takes where there is room', () => {
    expect(table(head, rows, left, 80).split('\n')).toEqual([
      'chain         needs  because',
      'iq-text-70    >= 70  shown to be above 68 by 160 items (error at most 5.0 %)',
      'iq-image-512  -      this chain has no suite yet',
    ])
  })

  it('wraps its text between words where there is not', () => {
    expect(table(head, rows, left, 48).split('\n')).toEqual([
      'chain         needs  because',
      'iq-text-70    >= 70  shown to be above 68 by 160',
      '                     items (error at most 5.0 %)',
      'iq-image-512  -      this chain has no suite yet',
    ])
  })

  it('becomes several where words are too many, and blocks of lines at last', () => {
    const numbers = [['a_task_of_a_suite', '100', '200', '300', '400']]
    const names = ['task', 'correct', 'incorrect', 'refused', 'missing']
    const align = ['left', 'right', 'right', 'right', 'right'] as const
    expect(table(names, numbers, align, 40).split('\n')).toEqual([
      'task               correct  incorrect',
      'a_task_of_a_suite      100        200',
      '',
      'task               refused  missing',
      'a_task_of_a_suite      300      400',
    ])
    expect(table(names, numbers, align, 20).split('\n').slice(0, 3)).toEqual([
      'task       a_task_of_a_suite',
      'correct    100',
      'incorrect  200',
    ])
  })

  it('never breaks a word, whatever the words and the width', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '7', '.', '世'),
      minLength: 1,
      maxLength: 14,
    })
    const cell = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
    const row = fc.array(cell, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(
        row,
        fc.array(row, { maxLength: 4 }),
        fc.integer({ min: 10, max: 90 }),
        (names, all, width) => {
          const words = table(names, all, left, width).split(/\s+/u)
          const counts = Map.groupBy(words, (one) => one)
          for (const cell of [...names, ...all.flat()]) {
            for (const one of cell.split(' ')) expect(counts.has(one), one).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
