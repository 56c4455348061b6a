import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/node/index.ts'
import { Refusals } from '../../../src/run/ask/refusals.ts'
import { sampleOf } from '../../support/sample.ts'

const url = 'http://node.example'
const refusal = (detail: string, status = 400): Fault => ({ kind: 'status', status, detail })
const given = (position: number) =>
  sampleOf({ position, outcome: 'missing', reason: `status 400: no ${position}` })

/** Refuses items with these words; returns how many samples counted at once, item by item. */
function refuse(refusals: Refusals, words: readonly string[]): readonly number[] {
  return words.map((one, at) => refusals.refused(refusal(one), given(at), url).length)
}

const alike = (count: number) =>
  Array.from({ length: count }, (_, at) => `prompt ${at} of "${'x'.repeat(at)}" is too long`)

describe('items that a node refuses', () => {
  it('say nothing until an item is answered, and count from then on', () => {
    const refusals = new Refusals(false)
    expect(refuse(refusals, ['a', 'b', 'c', 'd'])).toEqual([0, 0, 0, 0])
    expect(refusals.answered().map(({ position }) => position)).toEqual([0, 1, 2, 3])
    expect(refusals.answered()).toEqual([])
    expect(refuse(refusals, ['a', 'b'])).toEqual([1, 1])
    refusals.close(url)
  })

  it('alike five times before any answer are all that the node does', () => {
    const refusals = new Refusals(false)
    refuse(refusals, alike(4))
    expect(() => refuse(refusals, [alike(5)[4] ?? ''])).toThrow(
      'refuses the items of this suite, 5 of them in a row: ',
    )
  })

  it('alike twenty times in a row after answers are, too', () => {
    const refusals = new Refusals(true)
    expect(refuse(refusals, alike(19))).toEqual(Array(19).fill(1))
    refusals.answered()
    refuse(refusals, alike(19))
    expect(() => refuse(refusals, [alike(20)[19] ?? ''])).toThrow('20 of them in a row')
  })

  it('in other words begin a row of their own', () => {
    const refusals = new Refusals(false)
    refuse(refusals, [...alike(4), 'another reason', ...alike(4)])
    expect(() => refuse(refusals, ['prompt 9 of "y" is too long'])).toThrow('5 of them in a row')
  })

  it('differ by the first sixty characters of their words', () => {
    const words = (length: number) =>
      ['u', 'v', 'w', 'x', 'y'].map((end) => 'a'.repeat(length) + end)
    const prefix = 'HTTP status : '.length
    expect(() => refuse(new Refusals(false), words(60 - prefix))).toThrow('in a row')
    refuse(new Refusals(false), words(59 - prefix))
    refuse(
      new Refusals(false),
      ['u', 'v', 'w', 'x', 'y'].map((start) => start + 'z'.repeat(99)),
    )
  })

  it('are told with advice that fits, and at the end where nothing was answered', () => {
    const failure = (run: () => unknown) => {
      try {
        run()
      } catch (error) {
        return error
      }
      return undefined
    }
    const long = new Refusals(false)
    const tooLong = failure(() => {
      for (let at = 0; at < 5; at++) long.refused(refusal('too long', 413), given(at), url)
    })
    expect(tooLong).toMatchObject({
      code: 'NODE_REFUSED',
      next: 'choose a suite with shorter prompts',
    })
    const other = new Refusals(false)
    const refused = failure(() => refuse(other, alike(5)))
    expect(refused).toMatchObject({ next: expect.stringContaining('iqchains doctor') })
    const single = new Refusals(false)
    refuse(single, ['a'])
    expect(failure(() => single.close(url))).toMatchObject({ code: 'NODE_REFUSED' })
    const few = new Refusals(false)
    refuse(few, ['a', 'b'])
    expect(failure(() => few.close(url))).toMatchObject({
      code: 'NODE_REFUSED',
      message: `${url}: refuses the items of this suite, 2 of them in a row: status 400: no 1`,
      next: expect.stringContaining('iqchains doctor'),
    })
  })
})
