import { generateKeyPairSync, sign } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadPublicKey } from '../../src/envelope/index.ts'
import { proveControl } from '../../src/run/control.ts'
import { createRun, type Run } from '../../src/run/runs.ts'
import { sendJson, serve } from '../node/server.ts'
import { MemoryStore } from '../support/memory-store.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
const operator = loadPublicKey(pem, 'operator')
const { keyid } = operator

function proofOf(origin: string, nonce: string) {
  const message = `iqchains-node-control-v1\n${origin}\n${nonce}`
  return { keyid, signature: sign(null, Buffer.from(message), privateKey).toString('base64') }
}

function runAt(url: string): Promise<Run> {
  const frozen = {
    node: { url, protocol: 'chat', model: null },
    suite: { path: '/s', name: 's', version: '1.0.0', digest: 'd', mode: 'repaired' },
    tiers: { path: 'tiers.json', text: '{}' },
    ...{ seed: 's', limit: null, addresses: [], attempt: 1, epoch: null, calibration: null },
    ...{ concurrency: 1, stream: false, timeoutMs: 1000, harness: { name: 'h', version: '1' } },
  } as const
  return createRun(new MemoryStore(), frozen, new Date())
}

let prove: (run: Run, proof?: ReturnType<typeof proofOf>) => ReturnType<typeof proveControl>
beforeEach(() => {
  const { signal } = new AbortController()
  prove = (run, proof) => proveControl(run, { operator, proof, reach: {}, signal })
})

describe('the control of a node', () => {
  it('is proven by its answer to a nonce of the run, and asked for once', async () => {
    await using node = await serve((response, { path, headers }) => {
      const url = new URL(path, `http://${headers.host}`)
      sendJson(response, proofOf(url.origin, url.searchParams.get('nonce') ?? ''))
    })
    const run = await runAt(`${node.url}/v1`)
    expect(await prove(run)).toEqual({ kind: 'proven', keyid })
    expect(await prove(run)).toEqual({ kind: 'proven', keyid })
    expect(node.received.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/\.well-known\/iqchains-challenge\?nonce=[0-9a-f]{64}$/u),
    ])
    expect(await run.journal.operator()).toMatchObject({ keyid, publicKey: pem })
  })

  it('stays open where nobody answers, under one nonce, until a proof is given by hand', async () => {
    await using node = await serve((response) => sendJson(response, { error: 'no' }, 404))
    const run = await runAt(node.url)
    const [first, second] = [await prove(run), await prove(run)]
    expect(first).toMatchObject({ kind: 'open', reason: 'HTTP status 404' })
    expect(second).toEqual(first)
    if (first.kind !== 'open') throw new Error('nobody answered')
    const { origin, nonce } = first.challenge
    expect(origin).toBe(new URL(node.url).origin)
    await expect(prove(run, proofOf('http://other.example', nonce))).rejects.toMatchObject({
      code: 'VERIFICATION',
    })
    expect(await prove(run, proofOf(origin, nonce))).toEqual({ kind: 'proven', keyid })
  })

  it('stays open where the answer cannot be read, is long, or does not come', async () => {
    await using odd = await serve((response) => sendJson(response, { no: 'proof' }))
    expect(await prove(await runAt(odd.url))).toMatchObject({
      kind: 'open',
      reason: expect.stringContaining('/.well-known/iqchains-challenge'),
    })
    for (const [bytes, reason] of [
      [4096, '/.well-known/iqchains-challenge'],
      [4097, '4096'],
    ] as const) {
      const answer = { long: 'x'.repeat(bytes - '{"long":""}'.length) }
      await using long = await serve((response) => sendJson(response, answer))
      expect(await prove(await runAt(long.url))).toMatchObject({
        kind: 'open',
        reason: expect.stringContaining(reason),
      })
    }
    expect(await prove(await runAt('http://127.0.0.1:9'))).toMatchObject({ kind: 'open' })
  })
})
