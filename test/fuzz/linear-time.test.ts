import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerFormat, extractAnswer } from '../../src/answer/index.ts'
import type { TextProtocol } from '../../src/item/index.ts'
import { serverSentEvents } from '../../src/node/http/event-stream.ts'
import { tried } from '../support/tried.ts'
import { adversarial, repeated } from './adversarial.ts'
import { tooSlowAt } from './growth.ts'
import { read } from './reading.ts'

const mebibyte = 1024 * 1024

describe('reading an answer takes time in proportion to the text', () => {
  it.each(adversarial)('%s, %j', (format, unit) => {
    const run = (text: string) => void extractAnswer(format, text, { choices: 10 })
    expect(tooSlowAt(run, repeated(unit), { from: mebibyte / 128, to: mebibyte / 8 })).toBe(
      undefined,
    )
  })

  it('whatever is repeated', () => {
    const piece = fc.constantFrom(
      ...adversarial.map(([, unit]) => unit),
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
        const bounds = { from: mebibyte / 64, to: mebibyte / 16 }
        if (tooSlowAt(run, textOf, bounds) !== undefined) throw new Error(`slow: ${unit}`)
      }),
      { numRuns: tried(40) },
    )
  })
})

describe('reading a reply takes time in proportion to it', () => {
  const wire: readonly (readonly [string, TextProtocol, boolean, (length: number) => string])[] = [
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
    expect(tooSlowAt(run, textOf, { from: mebibyte / 4, to: mebibyte })).toBe(undefined)
  })
})

/** As many elements as fit into a length. */
function many(element: string, length: number): string {
  return Array.from({ length: Math.ceil(length / element.length) }, () => element).join(',')
}

function inMessage(content: string): string {
  return `{"choices":[{"message":{"content":${content}}}]}`
}
