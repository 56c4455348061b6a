import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TextProtocol } from '../../src/item/index.ts'
import { openNode } from '../../src/node/index.ts'
import { request, tightLimits } from '../node/asking.ts'
import { serve } from '../node/server.ts'
import { damaged } from './bytes.ts'
import { mutated } from './json.ts'
import { streamedReplies, wholeReplies } from './valid-replies.ts'

const protocols = ['chat', 'completions', 'tgi'] as const
const types = ['application/json', 'text/event-stream', 'text/html', 'text/plain']
const kinds = ['status', 'malformed', 'redirect', 'unreachable', 'timeout', 'oversized']

function bodyOf(protocol: TextProtocol): fc.Arbitrary<Buffer> {
  const events = streamedReplies[protocol].map((one) => `data: ${JSON.stringify(one)}\n\n`)
  return damaged(
    fc.oneof(
      fc.constantFrom(...wholeReplies[protocol]).chain(mutated),
      fc.subarray(events).map((some) => some.join('')),
    ),
  )
}

it.each(protocols)(
  'a node that sends %s in any shape never breaks the one who asks',
  async (protocol) => {
    let next = { status: 200, type: '', body: Buffer.from('') as Buffer }
    await using server = await serve((response) => {
      response.writeHead(next.status, { 'content-type': next.type }).end(next.body)
    })
    const nodes = [true, false].map((stream) => {
      const options = { concurrency: 1, limits: tightLimits, stream }
      return openNode({ url: server.url, protocol, model: undefined }, options)
    })
    const reply = fc.record({
      status: fc.constantFrom(200, 200, 200, 302, 400, 503),
      type: fc.constantFrom(...types),
      body: bodyOf(protocol),
    })
    const { signal } = new AbortController()
    await fc.assert(
      fc.asyncProperty(reply, fc.constantFrom(...nodes), async (sent, node) => {
        next = sent
        const result = await node.generate(request(), { signal })
        if (result.ok) expect(typeof result.completion.text).toBe('string')
        else expect(kinds).toContain(result.fault.kind)
      }),
      { numRuns: 200 },
    )
    await Promise.all(nodes.map((node) => node.close()))
  },
)
