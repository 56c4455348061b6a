import { describe, expect, it } from 'vitest'
import { ask, failure } from './asking.ts'
import { chatReply, sendJson, serve, serveRaw } from './server.ts'

describe('a node that answers something else', () => {
  const malformed: [string, string, string, string][] = [
    ['HTML', 'text/html; charset=utf-8', '<!doctype html><p>Hi', 'an HTML page instead of JSON'],
    ['plain text', 'text/plain', 'hello', 'content type "text/plain" instead of JSON'],
    ['an empty stream', 'text/event-stream', 'data: {}\n\n', 'the event stream ended before'],
    ['nothing', 'application/json', '', 'an empty body'],
    ['truncated JSON', 'application/json', '{"choices": [{"mess', 'truncated or broken JSON of 19'],
    ['no choices', 'application/json', '{"choices": []}', '/choices must NOT have fewer than 1'],
    ['another shape', 'application/json', '{"text": "4"}', 'the reply must have required property'],
    ['a number', 'application/json', '4', 'the reply must be object'],
    ['null', 'application/json', 'null', 'the reply must be object'],
    ['an error object', 'application/json', '{"error": "oh no"}', 'an error with status 200'],
  ]
  it.each(malformed)(
    'is malformed when it answers 200 with %s',
    async (_name, type, body, detail) => {
      await using server = await serve((response) =>
        response.writeHead(200, { 'content-type': type }).end(body),
      )
      const fault = await failure(server.url)
      expect(fault).toMatchObject({ kind: 'malformed', transient: false })
      expect(fault.detail).toContain(detail)
    },
  )

  it('counts an error inside a 200 as the status it names, and asks again where that helps', async () => {
    await using server = await serve((response) =>
      sendJson(response, { error: { code: 502, message: 'upstream failed' } }),
    )
    expect(await failure(server.url)).toEqual({
      kind: 'status',
      status: 502,
      detail: 'upstream failed',
      transient: true,
    })
  })

  it('is malformed when it does not speak HTTP', async () => {
    await using server = await serveRaw((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
    const fault = await failure(server.url)
    expect(fault.kind).toBe('malformed')
    expect(fault.detail).toContain('not an HTTP reply')
  })
})

describe('a node that redirects', () => {
  it('to another origin is not followed, and the target shows without its query', async () => {
    await using target = await serve((response) => sendJson(response, chatReply('4')))
    await using server = await serve((response) =>
      response.writeHead(307, { location: `${target.url}/v1?token=abc` }).end(),
    )
    expect(await failure(server.url, 'secret-key')).toEqual({
      kind: 'redirect',
      detail: `redirects to another origin: ${target.url}/v1`,
      transient: false,
    })
    expect(target.received).toEqual([])
  })

  it('within itself is not followed either', async () => {
    await using server = await serve((response) =>
      response.writeHead(301, { location: '/v2/chat/completions' }).end(),
    )
    expect(await failure(server.url)).toMatchObject({
      kind: 'redirect',
      detail: `redirects to ${server.url}/v2/chat/completions`,
    })
    expect(server.received).toHaveLength(1)
  })

  it('without saying where is a fault as well', async () => {
    await using server = await serve((response) => response.writeHead(302).end())
    expect(await failure(server.url)).toMatchObject({
      kind: 'redirect',
      detail: 'redirects without a usable Location',
    })
  })
})

describe('what a fault tells', () => {
  it('is neither the key nor the prompt, even when the node quotes both', async () => {
    await using server = await serve((response, { headers, body }) =>
      sendJson(response, { error: `bad ${headers.authorization} in ${body}` }, 400),
    )
    const key = 'very-secret-key-1234'
    const result = await ask(server.url, { prompt: 'A test item nobody may see' }, { key })
    const told = JSON.stringify(result)
    expect(told).toContain('"kind":"status"')
    expect(told).not.toContain(key)
    expect(told).not.toContain('test item')
  })

  it('is one line without control characters', async () => {
    await using server = await serve((response) =>
      sendJson(response, { error: 'a\u001b[31m\nb\u202e' }, 400),
    )
    expect(await failure(server.url)).toMatchObject({ detail: 'a [31m b' })
  })
})

describe('a reply that breaks HTTP is told with the reason', () => {
  const length = 'Content-Length: 2'
  it.each([
    [`HTTP/1.1 200 OK\n${length}\n\n{}`, 'malformed', 'missing expected cr'],
    [`HTTP/1.1 200 OK\r\nX: a\u0001b\r\n${length}\r\n\r\n{}`, 'malformed', 'header value char'],
    [`HTTP/1.1 000 X\r\n${length}\r\n\r\n{}`, 'malformed', 'not an HTTP reply'],
    [`HTTP/1.1 200 OK\r\n${length}\r\n${length}\r\n\r\n{}`, 'unreachable', 'not the length'],
  ])('%j', async (bytes, kind, detail) => {
    await using server = await serveRaw((socket) => socket.end(bytes))
    const fault = await failure(server.url)
    expect(fault.kind).toBe(kind)
    expect(fault.detail).toContain(detail)
  })
})
