import { describe, expect, it } from 'vitest'
import { Outlook } from '../../../src/run/ask/outlook.ts'
import type { ItemScore, SequentialTest } from '../../../src/verdict/index.ts'

/** A test that is decided by so many right or so many wrong answers. */
function countingTest(rights: number, wrongs: number) {
  const seen: number[] = []
  const test = {
    most: 100,
    get done() {
      const right = seen.filter((score) => score === 1).length
      return right >= rights || seen.length - right >= wrongs
    },
    take: ({ score }: ItemScore) => {
      if (score !== 0 && score !== 1) throw new Error(`no score: ${score}`)
      seen.push(score)
    },
  }
  return test as unknown as SequentialTest
}

function outlookOf(rights: number, wrongs: number, scores: readonly (0 | 1 | undefined)[]) {
  const outlook = new Outlook(() => countingTest(rights, wrongs))
  for (const [item, score] of scores.entries()) {
    if (score === undefined) outlook.begun(item, { task: 0, item })
    else outlook.answered(item, { task: 0, item, score })
  }
  return outlook
}

describe('the items that are expected to decide', () => {
  it('are told as soon as the answers there are would do', () => {
    expect(outlookOf(3, 3, [undefined, 1, 1]).need).toBe(3)
    expect(outlookOf(3, 3, [undefined, 1, 1, 1, 1]).need).toBe(3)
    expect(outlookOf(4, 4, [undefined, 1, 1]).need).toBeUndefined()
    expect(outlookOf(3, 3, [undefined, 0, 0, 0]).need).toBe(3)
  })

  it('take an answer that is still to come for what most of the others are', () => {
    expect(outlookOf(4, 9, [1, 0, undefined, undefined, 1]).need).toBe(5)
    expect(outlookOf(9, 3, [0, 1, undefined, undefined, 0]).need).toBe(4)
    expect(outlookOf(5, 9, [1, 0, undefined, undefined, 1]).need).toBeUndefined()
  })

  it('are unknown where an item before was not even asked', () => {
    const outlook = new Outlook(() => countingTest(1, 1))
    outlook.answered(1, { task: 0, item: 1, score: 1 })
    expect(outlook.need).toBeUndefined()
    outlook.begun(0, { task: 0, item: 0 })
    outlook.answered(2, { task: 0, item: 2, score: 1 })
    expect(outlook.need).toBe(1)
  })

  it('are taken for right where half of the others are', () => {
    expect(outlookOf(2, 9, [1, 0, undefined]).need).toBe(3)
  })

  it('are looked at with the first answer, and then with a sixteenth more', () => {
    let looks = 0
    const outlook = new Outlook(() => {
      looks++
      return countingTest(99, 99)
    })
    const looksAfter = (answers: number) => {
      for (let item = 0; item < answers; item++) outlook.answered(item, { task: 0, item, score: 1 })
      const before = looks
      expect(outlook.need).toBeUndefined()
      return looks - before
    }
    expect([looksAfter(0), looksAfter(1), looksAfter(0), looksAfter(1)]).toEqual([0, 1, 0, 1])
    expect([looksAfter(30), looksAfter(1), looksAfter(1), looksAfter(0)]).toEqual([1, 0, 1, 0])
    expect([looksAfter(2), looksAfter(1)], '34 of 16 are more than 2').toEqual([0, 1])
  })
})
