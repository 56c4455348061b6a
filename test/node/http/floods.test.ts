import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isTransient } from '../../../src/node/retry.ts'
import { ask, failure, tightLimits } from '../asking.ts'
import { serveRaw } from '../server.ts'

/** A server that sends `head` and then `piece` for as long as anybody reads. */
function flood(head: string, piece: string) {
  return serveRaw((socket: Socket) => {
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    }
    socket.on('drain', more)
    socket.write(head)
    more()
  })
}

/** The fault of asking with room for 4 MiB. */
async function roomy(url: string) {
  const limits = { ...tightLimits, bodyBytes: 4 * 1024 * 1024, stallMs: 30_000, totalMs: 30_000 }
  const result = await ask(url, {}, { limits })
  return result.ok ? result : { ...result.fault, transient: isTransient(result.fault) }
}

const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'

describe('a node that floods', () => {
  it.each([
    [
      'interim replies',
      '',
      'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(100),
      { kind: 'malformed', detail: 'more than 16 interim replies' },
    ],
    [
      'headers',
      'HTTP/1.1 200 OK\r\n',
      'x-a: b\r\n'.repeat(100),
      { kind: 'oversized', detail: 'headers larger than 4096 bytes' },
    ],
    [
      'one header',
      'HTTP/1.1 200 OK\r\nx-a: ',
      'b'.repeat(1000),
      { kind: 'oversized', detail: 'headers larger than 4096 bytes' },
    ],
    [
      'trailers',
      `${chunked}2\r\n{}\r\n0\r\n`,
      'x-a: b\r\n'.repeat(100),
      { kind: 'oversized', detail: 'headers larger than 4096 bytes' },
    ],
    [
      'the words of its status line',
      'HTTP/1.1 200 ',
      'b'.repeat(1000),
      { kind: 'timeout', detail: 'no answer within 1 s' },
    ],
    [
      'an extension of a chunk',
      `${chunked}1;`,
      'b'.repeat(1000),
      { kind: 'timeout', detail: 'the answer stalled for 1 s' },
    ],
    [
      'bytes in chunks',
      chunked,
      '1\r\n \r\n'.repeat(100),
      { kind: 'oversized', detail: 'a body larger than 65536 bytes' },
    ],
  ])('with %s is cut off', async (_what, head, piece, fault) => {
    await using server = await flood(head, piece)
    expect(await failure(server.url)).toMatchObject(fault)
  })

  it('with chunks of a byte is cut off long before the limit of bytes', async () => {
    await using server = await flood(chunked, '1\r\n \r\n'.repeat(100))
    expect(await roomy(server.url)).toEqual({
      kind: 'oversized',
      detail: 'a body in more than 65536 pieces',
      transient: false,
    })
  })
})

describe('a node whose reply can be read in two ways', () => {
  it.each([
    ['two lengths', 'content-length: 2\r\ncontent-length: 5\r\n\r\n{}abc'],
    [
      'a length and chunks',
      'content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    ],
  ])('by %s is refused', async (_what, rest) => {
    await using server = await serveRaw((socket) => socket.end(`HTTP/1.1 200 OK\r\n${rest}`))
    expect((await failure(server.url)).kind).toMatch(/^(?:unreachable|malformed)$/u)
  })

  it('by a switch of protocols is refused', async () => {
    await using server = await serveRaw((socket) =>
      socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    )
    expect((await failure(server.url)).kind).toBe('unreachable')
  })
})
