import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serverSentEvents } from '../../src/node/http/event-stream.ts'
import type { Protocol } from '../../src/node/index.ts'
import { type AnswerFormat, extractAnswer } from '../../src/score/index.ts'
import { tooSlowAt } from './growth.ts'
import { read } from './reading.ts'

const mebibyte = 1024 * 1024

/** Texts whose repetition is the worst that a rule can meet, by the rule. */
const units: readonly (readonly [AnswerFormat, string])[] = [
  // Statements and their gaps
  ...['the answer is ', 'ans:', 'answer ', 'best option ', '答案 ', '答案是'].map(letter),
  ...['the answer is (A) or ', 'Answer: A, ', 'none of the options are ', 'is the most '].map(
    letter,
  ),
  // Lists of letters, which several rules begin to read at each of them
  ...['(A), ', '(A) ', 'A, ', 'A and ', '**A** ', 'is (A), (A), ', 'option A, option '].map(letter),
  ...['A is correct ', 'A (x) is ', 'A (', '(A) is right. ', 'I choose B '].map(letter),
  // Lines
  ...['A. x\n', 'A\n', 'A\nB\n', '\n', ' ', '\t \n', '. ', '> ', '- '].map(letter),
  // Marks
  ...['(', '[', '{', '*', '_', '"', '`', '$', '\\', '\\boxed{', '\\text{', '####\n', '<'].map(
    letter,
  ),
  // Characters that normalize to many, sort, or vanish
  ...['\ufdfa', '\u0301\u0316', 'a\u0301', '\u200b', '\ud800', '😀', 'Ａ'].map(letter),
  // Reasoning, continuations, refusals
  ...['<think>', '</think>', '<think></think>', '<|channel|>', 'assistantfinal'].map(letter),
  ...['\n\nQuestion: ', '\nQ:', '\n \n', "I'm sorry, ", 'I cannot '].map(letter),
  // Numbers
  ...['1', '1,', '1,234', "1'", '1.', '.1', '-1', '$1', '1/', '1/2 ', '1 1/2 ', '1e', '1^'].map(
    number,
  ),
  ...['10^', '×10^', '²', '½', '1½', '٤', '**1** ', '= 1 ', '__1', '\\frac{1}{', '1\u00a0'].map(
    number,
  ),
  ...['answer is 1. ', 'ans:', '#### 1\n', '\\boxed{1', 'A: 1\n', '\u0301\u0316'].map(number),
  // Lines and short texts
  ...[
    'answer: ',
    '\\boxed{',
    '{',
    '"',
    '*',
    '```\n',
    ' ',
    '\n',
    'A: x\n',
    '{"answer": "',
    '<answer>',
  ].map(line),
]

function letter(unit: string) {
  return ['letter', unit] as const
}
function number(unit: string) {
  return ['number', unit] as const
}
function line(unit: string) {
  return ['exact-line', unit] as const
}

function repeated(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length))
}

describe('reading an answer takes time in proportion to the text', () => {
  it.each(units)('%s, %j', (format, unit) => {
    const run = (text: string) => void extractAnswer(format, text, { choices: 10 })
    expect(tooSlowAt(run, repeated(unit), { from: mebibyte / 32, to: mebibyte })).toBe(undefined)
  })

  it('whatever is repeated', () => {
    const piece = fc.constantFrom(
      ...units.map(([, unit]) => unit),
      ...[
        'A',
        'a',
        'is ',
        'or ',
        ', ',
        '1',
        '.',
        ')',
        '}',
        '**',
        '\n',
        ' ',
        '答',
        'not ',
        '>',
        'x',
      ],
    )
    const pieces = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    const format = fc.constantFrom<AnswerFormat>('letter', 'number', 'text')
    fc.assert(
      fc.property(format, pieces, pieces, (one, unit, opening) => {
        const textOf = (length: number) => opening + repeated(unit)(length)
        const run = (text: string) => void extractAnswer(one, text, { choices: 10 })
        const bounds = { from: mebibyte / 64, to: mebibyte / 8 }
        if (tooSlowAt(run, textOf, bounds) !== undefined) throw new Error(`slow: ${unit}`)
      }),
      { numRuns: 60 },
    )
  })
})

describe('reading a reply takes time in proportion to it', () => {
  const wire: readonly (readonly [string, Protocol, boolean, (length: number) => string])[] = [
    ['brackets', 'chat', false, repeated('[')],
    ['nested objects', 'chat', false, repeated('{"error":')],
    ['choices', 'completions', false, (length) => many('{"text":"a"}', length)],
    ['parts', 'chat', false, (length) => inMessage(`[${many('{"type":"text"}', length)}]`)],
    ['a long text', 'chat', false, (length) => inMessage(`"${'a\\n'.repeat(length / 3)}"`)],
    ['deltas', 'completions', true, repeated('data: {"choices":[{"text":"a"}]}\n\n')],
    ['lines without end', 'chat', true, repeated('data: x')],
    ['data without an event', 'chat', true, repeated('data: x\n')],
    ['empty lines', 'chat', true, repeated('\n')],
    ['carriage returns', 'chat', true, repeated('\r')],
    ['comments', 'chat', true, repeated(': x\n\n')],
  ]

  it.each(wire)('%s', (_, protocol, stream, textOf) => {
    const type = stream ? 'text/event-stream' : 'application/json'
    const run = (text: string) => {
      read({ protocol, body: Buffer.from(text), type, stream, stop: ['\n\n', 'Q:'] })
      if (stream) for (const _event of serverSentEvents(Buffer.from(text)));
    }
    expect(tooSlowAt(run, textOf, { from: mebibyte / 16, to: mebibyte })).toBe(undefined)
  })
})

/** As many elements as fit into a length. */
function many(element: string, length: number): string {
  return Array.from({ length: Math.ceil(length / element.length) }, () => element).join(',')
}

function inMessage(content: string): string {
  return `{"choices":[{"message":{"content":${content}}}]}`
}
