import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Allowed, createPortal } from '../../examples/portal/portal.ts'
import { readAllowlist } from '../../src/allowlist/index.ts'
import { loadPublicKey } from '../../src/envelope/index.ts'
import { ServedTest } from '../registry/serving.ts'
import { cast } from '../trust/building.ts'

/** A node that answers with its name, or with a status. */
async function node(name: string): Promise<{ server: Server; url: string; status: number }> {
  const state = { server: createServer(), url: '', status: 200 }
  state.server.on('request', (request, response) => {
    response.writeHead(state.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ name, path: request.url }))
  })
  await once(state.server.listen(0, '127.0.0.1'), 'listening')
  state.url = `http://127.0.0.1:${(state.server.address() as AddressInfo).port}/v1`
  return state
}

let served: ServedTest
let nodes: Awaited<ReturnType<typeof node>>[]
let address = ''
let portal: Server
let allowed: Allowed
let key = loadPublicKey(cast.certifierB.content.pem, 'registry')
beforeAll(async () => {
  served = await ServedTest.start()
  nodes = await Promise.all(['a', 'b', 'outside'].map(node))
  for (const { url } of nodes.slice(0, 2)) await served.add({ url })
  const options = {
    registry: served.url,
    chain: 'A200',
    read: (signed: Uint8Array, now: Date) => readAllowlist(signed, key, now),
    now: () => new Date(served.now),
    patienceMs: 1000,
  }
  allowed = new Allowed(options)
  portal = createPortal(options, allowed)
  await once(portal.listen(0, '127.0.0.1'), 'listening')
  address = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
})
afterAll(async () => {
  for (const { server } of [...nodes, { server: portal }]) server.close()
  await served[Symbol.asyncDispose]()
})

async function ask(): Promise<readonly [status: number, who: string]> {
  const reply = await fetch(`${address}/chat/completions`, { method: 'POST', body: '{}' })
  const { name, error } = (await reply.json()) as { name?: string; error?: string }
  return [reply.status, name ?? error ?? '']
}

const twice = async () => [await ask(), await ask()].map(([, who]) => who).sort()

it('a portal sends nothing anywhere before it has a list', async () => {
  expect(await ask()).toEqual([503, 'no fresh list of certified nodes'])
})

it('a portal routes to the certified nodes in turn, and to no other', async () => {
  await allowed.refresh()
  expect(await twice()).toEqual(['a', 'b'])
})

it('a portal passes over a node that fails, and says so when none answers', async () => {
  const [a, b] = nodes
  if (a === undefined || b === undefined) throw new Error('no nodes')
  a.status = 503
  expect(await twice()).toEqual(['b', 'b'])
  b.status = 500
  expect(await ask()).toEqual([502, 'no certified node answered'])
  a.status = 200
  b.status = 200
})

it('a portal stops routing to a node whose certificate was denied since', async () => {
  const url = nodes[1]?.url ?? ''
  await served.add({ url, certified: false, finished: '2026-11-30T00:00:00Z' })
  served.now += 11_000
  await allowed.refresh()
  expect(await twice()).toEqual(['a', 'a'])
})

it('a portal refuses a list of another key, or an older one, and keeps what it has', async () => {
  const own = key
  key = loadPublicKey(cast.root1.content.pem, 'another')
  served.now += 11_000
  await expect(allowed.refresh()).rejects.toThrow('did not sign')
  key = own
  served.now -= 40_000
  await expect(allowed.refresh()).rejects.toThrow('older than what is here')
  served.now += 40_000
  expect(await ask()).toEqual([200, 'a'])
})

it('a portal refuses to route once its list is stale, and goes on with a fresh one', async () => {
  served.now += 25 * 3_600_000
  expect(await ask()).toEqual([503, 'no fresh list of certified nodes'])
  await allowed.refresh()
  expect(await ask()).toEqual([200, 'a'])
})
