import { Pool } from 'undici'
import { describe, expect, it } from 'vitest'
import { connector } from '../../../src/node/http/connector.ts'
import type { Access } from '../../../src/node/index.ts'
import { sendJson, serve, type TestServer } from '../server.ts'

/** Asks for `/` at the server by another name, over a new connection each time. */
function byName(
  server: TestServer,
  name: string,
  addresses: readonly string[],
  access: Access = {},
) {
  const left = [...addresses]
  const connect = connector({
    access,
    timeout: 1000,
    onTls: () => {},
    resolve: async () => [{ address: left.shift() ?? '127.0.0.9', family: 4 }],
  })
  const { port } = new URL(server.url)
  return async () => {
    const pool = new Pool(`http://${name}:${port}`, { connect })
    try {
      const { statusCode } = await pool.request({ path: '/', method: 'GET' })
      return statusCode
    } finally {
      await pool.destroy()
    }
  }
}

describe('a connection to a node', () => {
  it('goes where its name led at first, though DNS says something else later', async () => {
    await using server = await serve((response) => sendJson(response, {}))
    const request = byName(server, 'llama', ['127.0.0.1', '203.0.113.7'])
    expect(await request()).toBe(200)
    expect(await request()).toBe(200)
    expect(server.received.map(({ headers }) => headers.host?.split(':')[0])).toEqual([
      'llama',
      'llama',
    ])
  })

  it('goes there however many ways are opened, when they are opened with the same access', async () => {
    await using server = await serve((response) => sendJson(response, {}))
    const access: Access = {}
    expect(await byName(server, 'llama', ['127.0.0.1'], access)()).toBe(200)
    expect(await byName(server, 'llama', ['203.0.113.7'], access)()).toBe(200)
    expect(server.received).toHaveLength(2)
  })

  it('is not made where a name that looks public leads to this machine', async () => {
    await using server = await serve((response) => sendJson(response, {}))
    const request = byName(server, 'node.example', ['127.0.0.1', '127.0.0.1'])
    await expect(request()).rejects.toMatchObject({ code: 'IQCHAINS_PRIVATE_ADDRESS' })
    expect(server.received).toEqual([])
  })

  it('is made there when the user allows it', async () => {
    await using server = await serve((response) => sendJson(response, {}))
    const request = byName(server, 'node.example', ['127.0.0.1'], { allowPrivate: true })
    expect(await request()).toBe(200)
  })

  it.each(['127.0.0.1', 'localhost'])('is made to %s when the user names it', async (name) => {
    await using server = await serve((response) => sendJson(response, {}))
    const request = byName(server, name, ['127.0.0.1'])
    expect(await request()).toBe(200)
  })
})
