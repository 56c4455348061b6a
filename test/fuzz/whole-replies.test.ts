import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialects } from '../../src/node/protocol/index.ts'
import { tried } from '../support/tried.ts'
import { damaged } from './bytes.ts'
import { type Json, mutated } from './json.ts'
import { read } from './reading.ts'
import { failures, wholeReplies } from './valid-replies.ts'

const protocols = ['chat', 'completions', 'tgi'] as const
const protocol = fc.constantFrom(...protocols)
const stop = fc.constantFrom([], [''], ['ar', 'is'], ['\ufffd'], ['P'])

const types = fc.constantFrom(
  ...['application/json', 'application/json; charset=utf-8', 'text/json', 'application/x+json', ''],
  ...['text/event-stream', 'text/html', 'text/plain', 'image/png', ';', 'APPLICATION/JSON'],
)
const status = fc.constantFrom(200, 200, 200, 201, 204, 299, 300, 304, 400, 404, 429, 500, 529, 599)
const retryAfter = fc.constantFrom('0', '1', '9'.repeat(400), '-1', '1e9', 'Tue, 01 Jan 2030', 'x')

describe('a whole reply gives a completion or a fault', () => {
  it.each(protocols)('of %s, whatever JSON departs from a valid one', (dialect) => {
    const given = fc.constantFrom<Json>(...wholeReplies[dialect], ...failures)
    fc.assert(
      fc.property(damaged(given.chain(mutated)), stop, (body, words) => {
        read({ protocol: dialect, body, stop: words })
      }),
      { numRuns: tried(4000) },
    )
  })

  it('whatever JSON it is', () => {
    fc.assert(
      fc.property(protocol, fc.json({ maxDepth: 4, stringUnit: 'binary' }), (dialect, text) => {
        read({ protocol: dialect, body: Buffer.from(text) })
      }),
      { numRuns: tried(6000) },
    )
  })

  it('whatever bytes, status and headers it comes with', () => {
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      damaged(protocol.chain((one) => fc.constantFrom(...wholeReplies[one]).chain(mutated))),
    )
    fc.assert(
      fc.property(protocol, bodies, status, types, retryAfter, fc.boolean(), (...parts) => {
        const [dialect, body, code, type, after, stream] = parts
        const headers = { 'retry-after': after, 'retry-after-ms': after, date: after }
        read({ protocol: dialect, body, status: code, type, headers, stream })
      }),
      { numRuns: tried(6000) },
    )
  })

  it('the same one, whatever it says besides', () => {
    const extra = fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 1 }))
    fc.assert(
      fc.property(protocol, extra, fc.nat(), (dialect, fields, pick) => {
        const replies = wholeReplies[dialect].filter((one) => !Array.isArray(one))
        const valid = replies[pick % replies.length]
        const known = new Set(Object.keys(valid ?? {}))
        const more = Object.entries(fields).filter(([name]) => !known.has(name) && !says(name))
        const wider = { ...Object.fromEntries(more), ...(valid as object) }
        const [plain, other] = [valid, wider].map((one) =>
          read({ protocol: dialect, body: Buffer.from(JSON.stringify(one)) }),
        )
        expect(other).toEqual(plain)
        expect(plain?.ok).toBe(true)
      }),
      { numRuns: tried(500) },
    )
  })
})

/** Names that mean something to one of the dialects. */
function says(name: string): boolean {
  return ['model', 'usage', 'details', 'choices', 'error', '__proto__'].includes(name)
}

describe('once found', () => {
  it.each([['a broken error', '{"error":{"message":"\\ud800"}}']])('%s is a fault', (_, body) => {
    expect(read({ protocol: 'completions', body: Buffer.from(body) }).ok).toBe(false)
  })

  it.each(['1e300', '9007199254740991', '-35', '2.25', '"12"', 'null'])(
    'a count of %s tokens is none, and the answer counts',
    (tokens) => {
      const body = Buffer.from(`{"choices":[{"text":"a"}],"usage":{"prompt_tokens":${tokens}}}`)
      expect(read({ protocol: 'completions', body })).toMatchObject({
        ok: true,
        completion: { text: 'a', promptTokens: undefined },
      })
    },
  )

  it('a broken model name is mended', () => {
    const body = Buffer.from('{"model":"a\\ud800","choices":[{"text":"a"}]}')
    expect(read({ protocol: 'completions', body })).toMatchObject({
      completion: { model: 'a\ufffd' },
    })
  })

  it('a delay without end has one', () => {
    const headers = { 'retry-after': '9'.repeat(400) }
    const reading = read({ protocol: 'chat', body: Buffer.from('{}'), status: 429, headers })
    expect(reading).toMatchObject({ fault: { retryAfterMs: expect.any(Number) } })
  })

  it('brackets without end are no JSON', () => {
    const body = Buffer.from('['.repeat(256 * 1024))
    for (const dialect of Object.keys(dialects)) {
      expect(read({ protocol: dialect as (typeof protocols)[number], body }).ok).toBe(false)
    }
  })
})
