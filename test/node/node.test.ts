import { describe, expect, it } from 'vitest'
import { openNode, persistent } from '../../src/node/index.ts'
import { ask, recordingClock, request, tightLimits } from './asking.ts'
import { chatReply, sendJson, serve } from './server.ts'

function open(url: string, key?: string) {
  return openNode(
    { url, protocol: 'chat', model: undefined },
    { concurrency: 2, limits: tightLimits, key },
  )
}

describe('asking a node', () => {
  it('gives the answer with what the node says of it', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('Paris')))
    expect(await ask(server.url)).toEqual({
      ok: true,
      completion: {
        text: 'Paris',
        reasoning: undefined,
        finish: 'stop',
        model: 'tiny',
        promptTokens: 3,
        completionTokens: 2,
        latencyMs: expect.any(Number),
        firstTokenMs: undefined,
      },
    })
  })

  it('sends each request once, and tells how long it is asked to wait', async () => {
    await using server = await serve((response) => {
      response.setHeader('retry-after', '7')
      sendJson(response, { error: { message: 'slow down' } }, 429)
    })
    const result = await ask(server.url)
    expect(result).toMatchObject({ ok: false, fault: { status: 429, retryAfterMs: 7000 } })
    expect(server.received).toHaveLength(1)
  })

  it('waits as long as 429 asks where it is persistent, and sends the very same request', async () => {
    await using server = await serve((response, _request, count) => {
      if (count > 1) return sendJson(response, chatReply('Paris'))
      response.setHeader('retry-after', '7')
      sendJson(response, { error: { message: 'slow down' } }, 429)
    })
    const clock = recordingClock()
    const node = open(server.url)
    const { signal } = new AbortController()
    const result = await persistent(node, clock).generate(request({ seed: 7 }), { signal })
    await node.close()
    expect(result).toMatchObject({ ok: true, completion: { text: 'Paris' } })
    expect(clock.pauses).toEqual([7250])
    const [first, again] = server.received
    expect(again?.body).toBe(first?.body)
  })

  it('sends the key as a bearer token, and none where there is none', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('4')))
    await ask(server.url, {}, { key: 'abc' })
    await ask(server.url)
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer abc',
      undefined,
    ])
  })

  it('keeps as many requests at the node as its concurrency allows, and reuses connections', async () => {
    let busy = 0
    let most = 0
    await using server = await serve((response) => {
      most = Math.max(most, ++busy)
      setTimeout(() => {
        busy--
        sendJson(response, chatReply('4'))
      }, 5)
    })
    const node = open(server.url)
    const { signal } = new AbortController()
    const results = await Promise.all(
      Array.from({ length: 8 }, () => node.generate(request(), { signal })),
    )
    await node.close()
    expect(results.map(({ ok }) => ok)).not.toContain(false)
    expect(most).toBe(2)
  })
})

describe('an abort', () => {
  it('ends a request in flight at once, with the reason given', async () => {
    await using server = await serve(() => controller.abort(new Error('stopped by the user')))
    const controller = new AbortController()
    const node = open(server.url)
    const asked = node.generate(request(), { signal: controller.signal })
    await expect(asked).rejects.toThrow('stopped by the user')
    await node.close()
    expect(server.received).toHaveLength(1)
  })

  it('before the start sends nothing', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('4')))
    const node = open(server.url)
    const asked = node.generate(request(), { signal: AbortSignal.abort(new Error('too late')) })
    await expect(asked).rejects.toThrow('too late')
    await node.close()
    expect(server.received).toHaveLength(0)
  })

  it('of a request that waits for a connection ends it without being sent', async () => {
    const stop = new AbortController()
    await using server = await serve((response) => {
      stop.abort(new Error('stopped by the user'))
      setTimeout(() => sendJson(response, chatReply('4')), 5)
    })
    const node = openNode(
      { url: server.url, protocol: 'chat', model: undefined },
      { concurrency: 1, limits: tightLimits },
    )
    const first = node.generate(request(), { signal: new AbortController().signal })
    const second = node.generate(request({ prompt: 'queued' }), { signal: stop.signal })
    await expect(second).rejects.toThrow('stopped by the user')
    expect(await first).toMatchObject({ ok: true })
    await node.close()
    expect(server.received.filter(({ body }) => body.includes('queued'))).toHaveLength(0)
  })
})

describe('a control request', () => {
  const { signal } = new AbortController()

  it('is content with the list of models', async () => {
    await using server = await serve((response) => sendJson(response, { data: [] }))
    const node = open(server.url, 'abc')
    expect(await node.control(signal)).toBeUndefined()
    await node.close()
    expect(server.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/models',
    ])
    expect(server.received[0]?.headers.authorization).toBe('Bearer abc')
  })

  it('generates one token where there is no such list', async () => {
    await using server = await serve((response, { method }) =>
      method === 'GET' ? sendJson(response, {}, 404) : sendJson(response, chatReply('4')),
    )
    const node = open(server.url)
    expect(await node.control(signal)).toBeUndefined()
    await node.close()
    expect(JSON.parse(server.received[1]?.body ?? '')).toMatchObject({ max_tokens: 1 })
  })

  it('tells the fault of a node that is gone', async () => {
    const server = await serve(() => {})
    await server[Symbol.asyncDispose]()
    const node = open(server.url)
    expect(await node.control(signal)).toMatchObject({ kind: 'unreachable' })
    await node.close()
  })
})
