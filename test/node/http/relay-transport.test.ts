import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { expect, it } from 'vitest'
import { openTransport } from '../../../src/node/http/pool.ts'
import { Reply } from '../../../src/node/http/reply.ts'
import type { OpenTransport } from '../../../src/node/http/transport.ts'
import { detectProtocol, openNode } from '../../../src/node/index.ts'
import { request, tightLimits } from '../asking.ts'
import { chatReply, sendJson, serve } from '../server.ts'

const supplier = generateKeyPairSync('ed25519')

/** A relay miner in miniature: takes a request in an envelope, signs the response in another. */
function serveMiner() {
  return serve((response, { body }) => {
    const { path } = JSON.parse(body)
    const isChat = path === '/v1/chat/completions'
    const payload = JSON.stringify(isChat ? chatReply('Paris') : { error: `no ${path}` })
    const status = isChat ? 200 : 404
    const signature = sign(null, Buffer.from(payload), supplier.privateKey).toString('base64')
    sendJson(response, { status, payload, signature })
  })
}

/** The way through it, and the evidence that came with each reply. */
function relaying(miner: string, evidence: Uint8Array[]): OpenTransport {
  return (origin, options) => {
    const direct = openTransport(miner, options)
    return {
      async request({ method, url, headers, body, signal }) {
        const path = url.slice(origin.length)
        const envelope = JSON.stringify({ method, path, headers, body })
        const result = await direct.request({
          method: 'POST',
          url: `${miner}/relay`,
          headers: { 'content-type': 'application/json' },
          body: envelope,
          signal,
        })
        if (!result.ok) return result
        const { status, payload } = JSON.parse(result.reply.text())
        const reply = new Reply({
          status,
          headers: { 'content-type': 'application/json' },
          body: Buffer.from(payload),
          latencyMs: result.reply.latencyMs,
          arrivals: [],
        })
        evidence.push(result.reply.body)
        return { ok: true, reply }
      },
      close: () => direct.close(),
    }
  }
}

it('a node is asked through signed relays as it is over HTTP, with evidence for each reply', async () => {
  await using miner = await serveMiner()
  const evidence: Uint8Array[] = []
  const node = openNode(
    { url: 'http://supplier.invalid/v1', protocol: 'chat', model: undefined },
    { concurrency: 1, limits: tightLimits, open: relaying(miner.url, evidence) },
  )
  const { signal } = new AbortController()
  const result = await node.generate(request(), { signal })
  await node.close()
  expect(result).toMatchObject({ ok: true, completion: { text: 'Paris' } })
  expect(evidence).toHaveLength(1)
  const { payload, signature } = JSON.parse(Buffer.from(evidence[0] ?? []).toString())
  const bytes = Buffer.from(signature, 'base64')
  expect(verify(null, Buffer.from(payload), supplier.publicKey, bytes)).toBe(true)
  expect(JSON.parse(payload).choices[0].message.content).toBe('Paris')
})

it('a node is searched for its protocol through relays only', async () => {
  await using miner = await serveMiner()
  const options = { limits: tightLimits, open: relaying(miner.url, []) }
  const { signal } = new AbortController()
  const url = 'http://supplier.invalid/elsewhere/v1'
  const detection = await detectProtocol(url, undefined, options, signal)
  expect(detection).toMatchObject({ ok: false, fault: { status: 404 }, images: false })
  expect(miner.received.map(({ body }) => JSON.parse(body).path)).toEqual([
    '/elsewhere/v1/chat/completions',
    '/elsewhere/v1/completions',
    '/elsewhere/generate',
    '/elsewhere/v1/images/generations',
    '/elsewhere/v1/models',
  ])
})
