import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextProtocol } from '../../src/item/index.ts'
import { serverSentEvents } from '../../src/node/http/event-stream.ts'
import { tried } from '../support/tried.ts'
import { damaged } from './bytes.ts'
import { type Json, mutated } from './json.ts'
import { read } from './reading.ts'
import { failures, streamedReplies, wholeReplies } from './valid-replies.ts'

const protocols = ['chat', 'completions', 'tgi'] as const
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

/** What stands between events, and what servers send in their place. */
const between = fc.constantFrom(
  ...['', '', '', ': a comment', ':', 'id: 7', 'retry: 10', 'event: message', 'event: error'],
  ...['error: {"code":500,"message":"x"}', 'error: ', 'data', 'data:', 'data: ', 'data:[DONE]'],
  ...['data: [DONE] ', 'data: [DONE', 'unknown: x', '\ufeff', 'data: {', ' data: {}'],
)

interface Line {
  readonly before: string
  readonly data: string
  readonly end: string
}

const wire = ({ before, data, end }: Line) =>
  `${before === '' ? '' : `${before}${end}`}data: ${data}${end}${end}`

/** The events of a streamed reply, some of them changed, missing, doubled or in another order. */
function streamOf(protocol: TextProtocol): fc.Arbitrary<string> {
  const valid = streamedReplies[protocol]
  const event = fc.constantFrom<Json>(...valid, ...failures, ...wholeReplies[protocol])
  const data = fc.oneof(
    { weight: 3, arbitrary: event.map((one) => JSON.stringify(one)) },
    { weight: 3, arbitrary: event.chain(mutated) },
    { weight: 1, arbitrary: fc.constant('[DONE]') },
    { weight: 1, arbitrary: fc.json({ maxDepth: 2 }) },
  )
  const lines = fc.array(fc.record({ before: between, data, end: lineEnd }), { maxLength: 5 })
  const opening = valid.map((one) => JSON.stringify(one))
  return fc
    .tuple(fc.nat(valid.length), lines, lineEnd)
    .map(([count, rest, end]) =>
      [...opening.slice(0, count).map((one) => ({ before: '', data: one, end })), ...rest]
        .map(wire)
        .join(''),
    )
}

const type = 'text/event-stream; charset=utf-8'

describe('a streamed reply gives a completion or a fault', () => {
  it.each(protocols)('of %s, whatever departs from a valid one', (protocol) => {
    const stop = fc.constantFrom([], ['ar', 'is'], ['\ufffd'])
    fc.assert(
      fc.property(damaged(streamOf(protocol)), stop, (body, words) => {
        read({ protocol, body, type, stream: true, stop: words })
      }),
      { numRuns: tried(6000) },
    )
  })

  it('whatever its bytes, each of which belongs to one event at most', () => {
    const piece = fc.constantFrom('data: ', 'data:x', '\n', '\n\n', '\r', '\r\n', ':', 'error: x')
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })))
    fc.assert(
      fc.property(damaged(text.map((parts) => parts.join(''))), (body) => {
        const ends = [...serverSentEvents(body)].map(({ end }) => end)
        expect(ends.every((end, at) => end > (ends[at - 1] ?? 0) && end <= body.length)).toBe(true)
        read({ protocol: 'chat', body, type, stream: true })
      }),
      { numRuns: tried(4000) },
    )
  })
})

/** A valid stream, its events ended and parted as a server may choose. */
function validStream(protocol: TextProtocol): fc.Arbitrary<string> {
  const harmless = fc.constantFrom('', ': ping', ':', 'id: 7', 'retry: 10', 'unknown', 'event:')
  const valid = streamedReplies[protocol].map((one) => JSON.stringify(one))
  const framed = [...valid, '[DONE]'].map((data) =>
    fc.record({ before: harmless, data: fc.constant(data), end: lineEnd }),
  )
  return fc.tuple(...framed).map((lines) => lines.map(wire).join(''))
}

it.each(['', 'a'])('once found: a fault that quotes half a character, after %j', (before) => {
  const body = Buffer.from(`data: ${before}${'😀'.repeat(200)}\n\n`)
  expect(read({ protocol: 'chat', body, type, stream: true }).ok).toBe(false)
})

describe('a valid stream', () => {
  it.each(protocols)('of %s says the same however its lines end and part', (protocol) => {
    fc.assert(
      fc.property(validStream(protocol), (text) => {
        const reading = read({ protocol, body: Buffer.from(text), type, stream: true })
        expect(reading).toMatchObject({ ok: true, completion: { text: 'Paris', finish: 'stop' } })
      }),
      { numRuns: tried(500) },
    )
  })

  it.each(protocols)('of %s cut anywhere says no part of an answer is all of it', (protocol) => {
    const cut = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(validStream(protocol), cut, (text, at) => {
        const whole = Buffer.from(text)
        const body = whole.subarray(0, Math.floor(at * whole.length))
        const reading = read({ protocol, body, type, stream: true })
        if (reading.ok) expect(reading.completion.text).toBe('Paris')
        else expect(reading.fault.kind).toBe('malformed')
      }),
      { numRuns: tried(1000) },
    )
  })
})
