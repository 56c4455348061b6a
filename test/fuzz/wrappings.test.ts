import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerFormat, answersEqual, extractAnswer } from '../../src/answer/index.ts'
import { tried } from '../support/tried.ts'
import { wrappedLetter, wrappedNumber, wrappedText } from './wrappings.ts'

function requireAnswer(format: AnswerFormat, text: string, answer: string, choices = 26): void {
  const extraction = extractAnswer(format, text, { choices })
  if (extraction.kind === 'answer' && answersEqual(format, extraction.value, answer)) return
  throw new Error(`${JSON.stringify(text)} gives ${JSON.stringify(extraction)}, not ${answer}`)
}

describe('a right answer is found', () => {
  const choices = fc.integer({ min: 2, max: 26 })

  it('as a letter in any plain wrapping', () => {
    const given = choices.chain((count) =>
      fc.tuple(fc.constant(count), wrappedLetter(count, false)),
    )
    const property = fc.property(given, ([count, { text, answer }]) => {
      requireAnswer('letter', text, answer, count)
    })
    fc.assert(property, { numRuns: tried(5000) })
  })

  it('as a letter, whatever prose follows', () => {
    const property = fc.property(wrappedLetter(10, true), ({ text, answer }) => {
      requireAnswer('letter', text, answer, 10)
    })
    fc.assert(property, { numRuns: tried(5000) })
  })

  it.each([
    ['', false],
    [', whatever prose follows', true],
  ])('as a number in any plain wrapping%s', (_, hostile) => {
    const property = fc.property(wrappedNumber(hostile), ({ text, answer }) => {
      requireAnswer('number', text, answer)
    })
    fc.assert(property, { numRuns: tried(2500) })
  })

  it('as a short text in any plain wrapping', () => {
    const property = fc.property(wrappedText(), ({ text, answer }) => {
      requireAnswer('text', text, answer)
    })
    fc.assert(property, { numRuns: tried(2500) })
  })
})

describe('once found', () => {
  it.each<readonly [AnswerFormat, string, string]>([
    ['letter', 'The answer is \\(A\\)', 'A'],
    ['letter', '### Answer\n\n(B). I considered (C) first.', 'B'],
    ['number', '正解は__7752.98__', '7752.98'],
    ['number', '### Answer\n\n-35401. See page 12.', '-35401'],
    ['number', '### Answer\n\n<b>5</b>. See page 12.', '5'],
    ['text', '### Answer\n\n巴黎\nExplanation: it is large.', '巴黎'],
    ['text', '{"answer": "`Paris`"}', 'Paris'],
    ['text', '**Answer:** `New York`.', 'New York'],
  ])('%s: %j', (format, text, answer) => {
    expect(() => requireAnswer(format, text, answer, 10)).not.toThrow()
  })
})
