import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Access, readAuthorities } from '../../../src/node/index.ts'
import { isTransient } from '../../../src/node/retry.ts'
import { Authority, opensslAbsent } from '../../support/authority.ts'
import { ask, tightLimits } from '../asking.ts'
import { chatReply, sendJson, serve, serveRaw } from '../server.ts'

/** What asking the node at `url` comes to. */
async function outcome(url: string, access: Access = {}) {
  const result = await ask(url, {}, { key: 'secret-key', access })
  if (result.ok) return { answer: result.completion.text }
  return { ...result.fault, transient: isTransient(result.fault) }
}

const serveWith = (credentials: { key: string; cert: string }) =>
  serve((response) => sendJson(response, chatReply('4')), credentials)

describe.skipIf(opensslAbsent)('a node with a certificate of an authority of its own', () => {
  let authority: Authority
  let access: Access
  beforeAll(async () => {
    authority = new Authority()
    access = { authorities: await readAuthorities(authority.file) }
  })
  afterAll(() => authority[Symbol.dispose]())

  it('answers whoever trusts that authority', async () => {
    await using server = await serveWith(authority.issue('IP:127.0.0.1,DNS:localhost'))
    expect(await outcome(server.url, access)).toEqual({ answer: '4' })
    const byName = server.url.replace('127.0.0.1', 'localhost')
    expect(await outcome(byName, access)).toEqual({ answer: '4' })
  })

  it('is sent nothing by whoever does not, and is not asked again', async () => {
    await using server = await serveWith(authority.issue('IP:127.0.0.1'))
    expect(await outcome(server.url)).toEqual({
      kind: 'unreachable',
      detail:
        'its TLS certificate is signed by an authority unknown here (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
      distrust: 'authority',
      transient: false,
    })
    expect(server.received).toEqual([])
  })

  it('is refused when the certificate is of another authority of the same name', async () => {
    using other = new Authority()
    await using server = await serveWith(other.issue('IP:127.0.0.1'))
    expect(await outcome(server.url, access)).toMatchObject({
      kind: 'unreachable',
      transient: false,
    })
    expect(server.received).toEqual([])
  })

  it.each([
    ['for another host name', 'DNS:node.example', 2, 'hostname', 'is for another host name'],
    ['for a name, when asked by address', 'DNS:localhost', 2, 'hostname', 'is for another host'],
    ['that has ended', 'IP:127.0.0.1', -1, 'validity', 'has expired'],
  ])(
    'is refused with a certificate %s, though it is trusted',
    async (_what, names, days, distrust, text) => {
      await using server = await serveWith(authority.issue(names, days))
      const fault = await outcome(server.url, access)
      expect(fault).toMatchObject({ kind: 'unreachable', distrust, transient: false })
      expect(fault).toHaveProperty('detail', expect.stringContaining(text))
      expect(server.received).toEqual([])
    },
  )

  it('is still refused by its own certificate alone, which is not the authority that signed it', async () => {
    const credentials = authority.issue('IP:127.0.0.1')
    await using server = await serveWith(credentials)
    const file = join(authority.folder, 'leaf.pem')
    writeFileSync(file, credentials.cert)
    const fault = await outcome(server.url, { authorities: await readAuthorities(file) })
    expect(fault).toMatchObject({ distrust: 'authority' })
  })
})

describe('a node that speaks no TLS as it should', () => {
  it('times out when it stalls in the handshake', async () => {
    await using server = await serveRaw(() => {})
    expect(await outcome(server.url.replace('http:', 'https:'))).toMatchObject({
      kind: 'timeout',
      detail: `no connection within ${tightLimits.connectMs / 1000} s`,
    })
  })

  it('is not asked again when it speaks plain HTTP', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('4')))
    expect(await outcome(server.url.replace('http:', 'https:'))).toMatchObject({
      kind: 'unreachable',
      distrust: 'tls',
      transient: false,
    })
  })

  it('is asked again when it hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    expect(await outcome(`https://127.0.0.1:${port}`)).toMatchObject({
      kind: 'unreachable',
      transient: true,
    })
    server.close()
  })
})
