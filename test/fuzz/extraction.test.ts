import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latinLetter, plainGlyphs } from '../../src/answer/glyphs.ts'
import { type AnswerFormat, answersEqual, extractAnswer } from '../../src/answer/index.ts'
import { plainNumbers } from '../../src/answer/numeral.ts'
import { withoutReasoning } from '../../src/answer/reasoning.ts'
import { tried } from '../support/tried.ts'

const formats = ['letter', 'number', 'text', 'exact-line'] as const

/** What rules look for, and what hurts them, in any order: unbalanced, nested, repeated. */
const piece = fc.constantFrom(
  ...[
    'answer is ',
    'Answer: ',
    'the best option is',
    'closest',
    '\\boxed{',
    '\\text{',
    '####',
    'A:',
  ],
  ...[
    '答案是',
    '정답',
    'उत्तर ',
    'الإجابة: ',
    'Ответ: ',
    'réponse est ',
    'คำตอบ',
    'Antwort B ist richtig',
  ],
  ...[
    'A',
    'B',
    'b',
    'I',
    'Ｂ',
    'ب',
    'Б',
    'Z',
    'option ',
    'is correct',
    ' or ',
    ', ',
    ' and ',
    'not ',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '</',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '"',
    "'",
    '“',
    '$',
  ],
  ...[
    '<think>',
    '</think>',
    '[THINK]',
    '<|channel|>analysis',
    '<|channel|>final',
    'assistantfinal',
  ],
  ...[
    '<answer>',
    '</answer>',
    '{"answer": ',
    '"}',
    '\n',
    '\n\n',
    '\nQ:',
    '\n\nQuestion: ',
    '. ',
    '?',
  ],
  ...[
    '1',
    '42',
    '1,234',
    '1/',
    '1/0',
    '10^',
    'e5',
    '.5',
    '-',
    '−',
    '½',
    '²',
    '٤',
    '४',
    '𝟒',
    '×10^',
    '%',
  ],
  ...[
    'None of the options is correct',
    "I'm sorry, I can't help",
    '\\frac{1}{2}',
    '\\',
    '=',
    '≈',
    '#',
  ],
  ...[
    '\u0000',
    '\ud83d',
    '\udc00',
    '\u200b',
    '\u202e',
    '\u0301',
    '\ufdfa',
    '\ufeff',
    '\u2028',
    '\t',
  ],
)

const written = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  {
    weight: 5,
    arbitrary: fc.array(piece, { maxLength: 24 }).map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 16 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(piece, piece, fc.integer({ min: 2, max: 200 }), piece)
      .map(([before, one, times, after]) => before + one.repeat(times) + after),
  },
)

const numeral = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:\/\d+)?$/u

/** Throws by hand: an `expect` costs more than an extraction. */
function check(format: AnswerFormat, text: string, choices: number): void {
  const extraction = extractAnswer(format, text, { choices })
  if (extraction.kind !== 'answer') return
  const { value } = extraction
  switch (format) {
    case 'letter':
      if (!/^[A-Z]$/u.test(value)) fail('no letter', value)
      if (value.charCodeAt(0) - 65 >= choices) fail('not one of the choices', value)
      if (!Array.from(plainGlyphs(text)).some((one) => latinLetter(one) === value)) {
        fail('a letter that was not written', value)
      }
      break
    case 'number':
      if (!numeral.test(value)) fail('no numeral', value)
      if (!digitsOf(plainNumbers(text)).includes(firstDigits(value))) {
        fail('a number that was not written', value)
      }
      break
    case 'text':
    case 'exact-line':
      if (value.trim() === '' || value.includes('\n')) fail('no line', value)
      if (!bare(withoutReasoning(text) ?? '').includes(bare(value))) {
        fail('a line that was not written', value)
      }
      break
  }
}

function fail(what: string, value: string): never {
  throw new Error(`${what}: ${JSON.stringify(value)}`)
}

function digitsOf(text: string): string {
  return text.replace(/[^\d]/gu, '')
}

/** The digits before an exponent or a divisor; mixed fractions ("2 1/2" as 5/2) are computed. */
function firstDigits(value: string): string {
  return value.includes('/') ? '' : digitsOf(value.split('e')[0] ?? '').replace(/^0/u, '')
}

/** Typefaces of LaTeX are taken off where a line is in braces. */
function bare(text: string): string {
  return text.replace(/\\(?:text|math)[a-z]{0,2}\s?\{|[{}]/gu, '')
}

describe('once found', () => {
  it.each([
    ['combining marks', '\u0301\u0316'],
    ['white space', ' '],
    ['characters of two units', '😀'],
    ['asterisks', '*'],
  ])('as many %s as a reply can hold are no exception', (_, unit) => {
    const text = `A${unit.repeat((4 * 1024 * 1024) / unit.length)}`
    for (const format of formats) expect(() => extractAnswer(format, text)).not.toThrow()
  })

  it.each<readonly [AnswerFormat, string, string]>([
    ['exact-line', '\\boxed{[\n\\frac{1}{2}', '['],
    ['exact-line', 'answer is #### ', '####'],
    ['number', '0_.5', '0.5'],
    ['text', '정답\\text{', '\\text{'],
  ])('a %s of %j', (format, text, value) => {
    expect(extractAnswer(format, text)).toEqual({ kind: 'answer', value })
  })
})

describe('whatever is written', () => {
  it.each(formats)('gives a %s that is written there, or none', (format) => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 26 }), (text, choices) => {
        check(format, text, choices)
      }),
      { numRuns: tried(6000) },
    )
  })

  it('is read the same after reasoning, and before white space', () => {
    const thoughts = fc.constantFrom('<think>The answer is A. 7</think>', '[THINK][/THINK]', '')
    const space = fc.constantFrom('', ' ', '\n', '\n\n \t')
    fc.assert(
      fc.property(fc.constantFrom(...formats), written, thoughts, space, (...given) => {
        const [format, text, thought, after] = given
        const plain = extractAnswer(format, text, { choices: 4 })
        // A block that the text itself closes or leaves open decides more than what is added.
        if (withoutReasoning(text) !== text) return
        const wrapped = extractAnswer(format, thought + text + after, { choices: 4 })
        if (JSON.stringify(wrapped) !== JSON.stringify(plain)) {
          fail('read in another way', JSON.stringify([plain, wrapped]))
        }
      }),
      { numRuns: tried(3000) },
    )
  })

  it('reads a mark at the very end as no link to an answer, whatever white space follows', () => {
    for (const after of ['', ' ', '\n', '\n\n']) {
      const text = `answer is उत्तर -${after}`
      expect(extractAnswer('text', text)).toEqual({ kind: 'answer', value: 'उत्तर -' })
      expect(extractAnswer('letter', `answer - B${after}`)).toEqual({ kind: 'answer', value: 'B' })
    }
  })

  it('has an answer that is its own answer', () => {
    fc.assert(
      fc.property(fc.constantFrom('letter', 'number'), written, (format, text) => {
        const first = extractAnswer(format, text)
        if (first.kind !== 'answer') return
        const again = extractAnswer(format, first.value)
        if (again.kind !== 'answer' || again.value !== first.value) fail('not kept', first.value)
      }),
      { numRuns: tried(3000) },
    )
  })

  it('compares without exceptions, an answer with itself and with any key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...formats), written, written, (format, text, key) => {
        const extraction = extractAnswer(format, text)
        if (extraction.kind !== 'answer') return
        const { value } = extraction
        const same = answersEqual(format, value, value)
        const computable = format !== 'number' || !/\/0+$/u.test(value)
        if (same !== computable) fail('not equal to itself', value)
        expect(typeof answersEqual(format, value, key)).toBe('boolean')
      }),
      { numRuns: tried(3000) },
    )
  })
})
