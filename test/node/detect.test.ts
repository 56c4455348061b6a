import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { detectProtocol } from '../../src/node/index.ts'
import { recordingClock, tightLimits } from './asking.ts'
import { chatReply, type Received, sendJson, serve } from './server.ts'

const { signal } = new AbortController()

function detect(url: string) {
  return detectProtocol(url, 'm', { limits: tightLimits, clock: recordingClock() }, signal)
}

/** A server that knows some routes and answers 404 on every other. */
function routes(known: Readonly<Record<string, unknown>>) {
  return (response: ServerResponse, { path }: Received) =>
    path in known
      ? sendJson(response, known[path])
      : sendJson(response, { error: { message: 'File Not Found' } }, 404)
}

const completion = { choices: [{ text: ' Paris', finish_reason: 'length' }] }

describe('the protocol of an unknown node', () => {
  it.each([
    ['chat', { '/v1/chat/completions': chatReply('Hi'), '/v1/completions': completion }],
    ['completions', { '/v1/completions': completion, '/generate': { generated_text: 'Hi' } }],
    ['tgi', { '/generate': { generated_text: 'Hi', details: null } }],
  ])('is %s when that is the first that answers', async (protocol, known) => {
    await using server = await serve(routes(known))
    expect(await detect(server.url)).toMatchObject({
      ok: true,
      descriptor: { url: server.url, protocol, model: 'm' },
    })
  })

  it('is the one whose full route the URL is', async () => {
    await using server = await serve(
      routes({ '/v1/chat/completions': chatReply('Hi'), '/v1/completions': completion }),
    )
    expect(await detect(`${server.url}/v1/completions`)).toMatchObject({
      ok: true,
      descriptor: { protocol: 'completions' },
    })
    expect(server.received).toHaveLength(1)
  })

  it('passes over a route that answers another shape', async () => {
    await using server = await serve(
      routes({ '/v1/chat/completions': { hello: 1 }, '/v1/completions': completion }),
    )
    expect(await detect(server.url)).toMatchObject({ descriptor: { protocol: 'completions' } })
  })
})

describe('a node without a known protocol', () => {
  it.each([401, 403])('that answers %i is asked once: it wants a key', async (status) => {
    await using server = await serve((response) => sendJson(response, {}, status))
    expect(await detect(server.url)).toMatchObject({ ok: false, fault: { kind: 'status', status } })
    expect(server.received).toHaveLength(1)
  })

  it('that answers 404 everywhere, for images too, has the wrong path', async () => {
    await using server = await serve(routes({}))
    expect(await detect(server.url)).toMatchObject({
      ok: false,
      fault: { status: 404 },
      images: false,
    })
    expect(server.received.map(({ path }) => path)).toEqual([
      '/v1/chat/completions',
      '/v1/completions',
      '/generate',
      '/v1/images/generations',
      '/v1/models',
    ])
  })

  it('that answers HTML everywhere is no model server', async () => {
    await using server = await serve((response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    )
    expect(await detect(server.url)).toMatchObject({ ok: false, fault: { kind: 'malformed' } })
  })

  it('tells a broken answer rather than a missing route', async () => {
    await using server = await serve(routes({ '/v1/completions': { choices: [] } }))
    expect(await detect(server.url)).toMatchObject({
      ok: false,
      descriptor: { protocol: 'completions' },
      fault: { kind: 'malformed' },
    })
  })

  it('that is gone is not searched further', async () => {
    const server = await serve(() => {})
    await server[Symbol.asyncDispose]()
    expect(await detect(server.url)).toMatchObject({ ok: false, fault: { kind: 'unreachable' } })
  })
})
