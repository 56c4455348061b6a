import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { failure, tightLimits } from './asking.ts'
import { chatReply, sendJson, serve, serveRaw } from './server.ts'

describe('a node that cannot be reached', () => {
  it('is unreachable when nothing listens', async () => {
    const server = await serve(() => {})
    await server[Symbol.asyncDispose]()
    expect(await failure(server.url)).toEqual({
      kind: 'unreachable',
      detail: 'connection refused: nothing listens there',
      transient: true,
    })
  })

  it('is unreachable when its name does not resolve', async () => {
    const fault = await failure('http://no-such-node.invalid')
    expect(fault).toMatchObject({ kind: 'unreachable', transient: true })
    expect(fault.detail).toContain('does not resolve')
  })

  it('is unreachable when it does not speak TLS but the URL says https', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('4')))
    const fault = await failure(server.url.replace('http:', 'https:'))
    expect(fault.kind).toBe('unreachable')
    expect(fault.detail).toContain('TLS failed')
  })

  it('is unreachable when the connection is reset within the body', async () => {
    await using server = await serveRaw((socket) => {
      socket.write(
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{',
      )
      setTimeout(() => socket.resetAndDestroy(), 10)
    })
    expect(await failure(server.url)).toMatchObject({
      kind: 'unreachable',
      detail: 'the connection broke before the answer was complete',
      transient: true,
    })
  })

  it('is unreachable when it closes before the announced length', async () => {
    await using server = await serveRaw((socket) => {
      socket.end(
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{}',
      )
    })
    expect((await failure(server.url)).kind).toBe('unreachable')
  })
})

describe('a node that refuses', () => {
  it.each([
    [400, { error: { code: 400, message: 'no such field', type: 'invalid_request_error' } }],
    [401, { error: { code: 401, message: 'Invalid API Key', type: 'authentication_error' } }],
    [403, { error: 'forbidden' }],
    [404, { detail: 'Not Found' }],
    [422, { detail: [{ loc: ['body'], msg: 'Field required', input: { a: 1 } }] }],
  ])('is asked once when it answers %i, and its reason is kept', async (status, body) => {
    await using server = await serve((response) => sendJson(response, body, status))
    const fault = await failure(server.url, 'secret-key')
    expect(fault).toMatchObject({ kind: 'status', status, transient: false })
    expect(JSON.stringify(body)).toContain(fault.detail)
  })

  it('gives the name of the status where the node gives no reason', async () => {
    await using server = await serve((response) => response.writeHead(404).end())
    expect(await failure(server.url)).toMatchObject({ status: 404, detail: 'Not Found' })
  })

  it('gives the text of a plain-text error', async () => {
    await using server = await serve((response) =>
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found\n'),
    )
    expect(await failure(server.url)).toMatchObject({ status: 404, detail: '404 page not found' })
  })

  it('that is busy is asked once; whoever asks decides on more', async () => {
    await using server = await serve((response) => sendJson(response, { error: 'busy' }, 503))
    expect(await failure(server.url)).toEqual({
      kind: 'status',
      status: 503,
      detail: 'busy',
      transient: true,
    })
    expect(server.received).toHaveLength(1)
  })
})

describe('a node that takes too long', () => {
  it('times out when the headers are late', async () => {
    await using server = await serve(() => {})
    expect(await failure(server.url)).toEqual({
      kind: 'timeout',
      detail: 'no answer within 1 s',
      transient: true,
    })
  })

  it('times out when the body stalls', async () => {
    await using server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"choices":')
    })
    expect(await failure(server.url)).toMatchObject({
      kind: 'timeout',
      detail: 'the answer stalled for 1 s',
    })
  })

  it('times out in all when the body trickles without end', async () => {
    await using server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(drip))
    })
    expect(await failure(server.url)).toMatchObject({
      kind: 'timeout',
      detail: 'the answer took more than 3 s',
    })
  })
})

describe('a node that sends too much', () => {
  it('is cut off when the body has no end', async () => {
    let sent = 0
    await using server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(8192, ' '))) sent += 8192
      }
      response.on('drain', more)
      more()
    })
    expect(await failure(server.url)).toEqual({
      kind: 'oversized',
      detail: 'a body larger than 65536 bytes',
      transient: false,
    })
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })

  it('is refused when it announces more than is allowed and sends it', async () => {
    const body = JSON.stringify(chatReply('x'.repeat(tightLimits.bodyBytes)))
    await using server = await serve((response) => sendJson(response, body))
    expect((await failure(server.url)).kind).toBe('oversized')
  })

  it('is refused when its headers are huge', async () => {
    await using server = await serve((response) =>
      response.writeHead(200, { 'x-filler': 'h'.repeat(8000) }).end('{}'),
    )
    expect(await failure(server.url)).toEqual({
      kind: 'oversized',
      detail: 'headers larger than 4096 bytes',
      transient: false,
    })
  })

  it('is refused when it compresses, so that a gzip bomb is never opened', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '))
    await using server = await serve((response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(bomb),
    )
    expect(await failure(server.url)).toEqual({
      kind: 'malformed',
      detail: 'a compressed body, though none was asked for',
      transient: false,
    })
    expect(server.received[0]?.headers['accept-encoding']).toBe('identity')
  })

  it('keeps the status of a compressed error', async () => {
    await using server = await serve((response) =>
      response.writeHead(403, { 'content-encoding': 'gzip' }).end(gzipSync('no')),
    )
    expect(await failure(server.url)).toMatchObject({ kind: 'status', status: 403 })
  })
})
