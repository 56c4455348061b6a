import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Protocol } from '../../src/item/index.ts'
import { Reply } from '../../src/node/http/reply.ts'
import { defaultExchangeLimits, systemClock } from '../../src/node/index.ts'
import { dialects, readCompletion } from '../../src/node/protocol/index.ts'
import { ask, tightLimits } from './asking.ts'
import { chatReply, sendJson, serve } from './server.ts'

const limits = { ...defaultExchangeLimits, totalMs: 5000 }

/** Asks a node that answers with an event stream of the given text. */
async function askStream(text: string | Buffer, protocol: Protocol = 'chat', stop: string[] = []) {
  await using server = await serve((response) => startStream(response).end(text))
  return await ask(server.url, { stop }, { protocol, stream: true, limits })
}

function startStream(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'text/event-stream' })
}

const events = (...data: unknown[]) =>
  data.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join('')
const delta = (fields: object, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta: fields, finish_reason }],
})

describe('a streamed answer', () => {
  it('is the same completion as one in one piece, and tells when its first token came', async () => {
    const stream = events(
      delta({ role: 'assistant', content: null }),
      delta({ content: 'Pa' }),
      delta({ content: 'ris' }),
      { model: 'tiny', ...delta({}, 'length') },
      { choices: [], usage: { prompt_tokens: 6, completion_tokens: 2 } },
      '[DONE]',
    )
    expect(await askStream(stream)).toMatchObject({
      ok: true,
      completion: {
        text: 'Paris',
        reasoning: undefined,
        finish: 'length',
        model: 'tiny',
        promptTokens: 6,
        completionTokens: 2,
        firstTokenMs: expect.any(Number),
      },
    })
  })

  it('counts the first token from the first text, not from the first byte', () => {
    const parts = [
      events(delta({ role: 'assistant', content: '' })),
      events(delta({ content: 'a' })),
      events(delta({ content: 'b' }, 'stop'), '[DONE]'),
    ]
    const lengths = parts.map((part) => Buffer.byteLength(part))
    const end = (count: number) => lengths.slice(0, count).reduce((sum, length) => sum + length, 0)
    const reply = new Reply({
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body: Buffer.from(parts.join('')),
      latencyMs: 40,
      arrivals: [
        { end: end(1), ms: 10 },
        // In the midst of the event: it has not come yet.
        { end: end(2) - 5, ms: 20 },
        { end: end(2), ms: 25 },
        { end: end(3), ms: 40 },
      ],
    })
    expect(
      readCompletion(reply, { dialect: dialects.chat, stop: [], clock: systemClock }),
    ).toMatchObject({ completion: { text: 'ab', firstTokenMs: 25, latencyMs: 40 } })
  })

  it('keeps its reasoning apart, which is a first token too', async () => {
    const stream = events(
      delta({ reasoning_content: 'Hm, ' }),
      delta({ reasoning_content: 'so' }),
      delta({ content: '4' }, 'stop'),
    )
    expect(await askStream(stream)).toMatchObject({
      completion: { text: '4', reasoning: 'Hm, so', firstTokenMs: expect.any(Number) },
    })
  })

  it('is cut before a stop string, even one that spans events', async () => {
    const stream = events(delta({ content: 'four\n' }), delta({ content: '\nfive' }, 'length'))
    expect(await askStream(stream, 'chat', ['\n\n'])).toMatchObject({
      completion: { text: 'four', finish: 'stop' },
    })
  })

  it('of completions is asked for and read', async () => {
    await using server = await serve((response) =>
      startStream(response).end(events({ choices: [{ text: ' Paris', finish_reason: 'stop' }] })),
    )
    const result = await ask(server.url, {}, { protocol: 'completions', stream: true, limits })
    expect(result).toMatchObject({ completion: { text: ' Paris', finish: 'stop' } })
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
    })
  })

  it('of TGI comes from its own route, without the special tokens', async () => {
    const token = (text: string, special = false) => ({ token: { id: 1, text, special } })
    const details = { finish_reason: 'eos_token', generated_tokens: 3 }
    await using server = await serve((response) =>
      startStream(response).end(
        events(token(' Par'), token('is'), { ...token('</s>', true), generated_text: '', details }),
      ),
    )
    const result = await ask(server.url, {}, { protocol: 'tgi', stream: true, limits })
    expect(result).toMatchObject({
      completion: { text: ' Paris', finish: 'stop', completionTokens: 3 },
    })
    expect(server.received[0]?.path).toBe('/generate_stream')
  })

  it('that comes in one piece all the same is read, without a first token', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('4')))
    expect(await ask(server.url, {}, { stream: true, limits })).toMatchObject({
      completion: { text: '4', firstTokenMs: undefined },
    })
  })
})

describe('a stream that fails', () => {
  it.each([
    ['an error object', 'data: {"error":{"code":503,"message":"overloaded"}}\n\n', 503],
    ['an error line', 'error: {"code":500,"message":"overloaded"}\n\ndata: [DONE]\n\n', 500],
    ['an error event', 'event: error\ndata: {"code":529,"message":"overloaded"}\n\n', 529],
  ])('counts %s after half an answer as the status it names', async (_what, error, status) => {
    expect(await askStream(events(delta({ content: 'half an ' })) + error)).toMatchObject({
      ok: false,
      fault: { kind: 'status', status, detail: 'overloaded' },
    })
  })

  it.each([
    ['an end without a reason', events(delta({ content: 'half' })), 'ended before the answer was'],
    ['an event that is no JSON', 'data: {"choi\n\n', 'an event that is no JSON'],
    ['an event of another shape', events({ choices: 'x' }), '/choices must be array'],
    ['events without choices only', events({ text: 'x' }), 'ended before the answer was complete'],
    ['an error without a status', events({ error: 'oh' }), 'an error with status 200: oh'],
    ['nothing', '', 'ended before the answer was complete'],
  ])('is malformed by %s', async (_what, text, detail) => {
    expect(await askStream(text)).toMatchObject({
      ok: false,
      fault: { kind: 'malformed', detail: expect.stringContaining(detail) },
    })
  })

  it('is cut when it has no end', async () => {
    const timers: NodeJS.Timeout[] = []
    await using server = await serve((response) => {
      startStream(response)
      timers.push(setInterval(() => response.write(events(delta({ content: 'a' }))), 10))
    })
    const result = await ask(server.url, {}, { stream: true, limits: tightLimits })
    for (const timer of timers) clearInterval(timer)
    expect(result).toMatchObject({ ok: false, fault: { kind: 'timeout' } })
  })

  it('is cut when it is too large', async () => {
    await using server = await serve((response) =>
      startStream(response).end(events(delta({ content: 'a'.repeat(200_000) }, 'stop'))),
    )
    const result = await ask(
      server.url,
      {},
      { stream: true, limits: { ...limits, bodyBytes: 65_536 } },
    )
    expect(result).toMatchObject({ ok: false, fault: { kind: 'oversized' } })
  })
})
