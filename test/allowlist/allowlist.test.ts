import { createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Allowlist, allowlistStatement, readAllowlist } from '../../src/allowlist/index.ts'
import { publicKeyOf } from '../../src/envelope/index.ts'
import { keySigner, signInToto } from '../../src/sign/index.ts'
import { cast, digest } from '../trust/building.ts'

const node = (url: string, validUntil: string): Allowlist['nodes'][number] => ({
  node: digest('1'),
  url,
  model: null,
  score: '61.11',
  validUntil,
  operators: ['a.example'],
  report: digest('2'),
  logIndex: 4,
})
const list: Allowlist = {
  schema: 'iqchains/allowlist/v1',
  chain: 'A200',
  asOf: '2026-12-01T00:00:00.000Z',
  freshUntil: '2026-12-02T00:00:00.000Z',
  policy: digest('3'),
  log: { origin: 'a.example/log', size: 8, root: digest('4') },
  nodes: [
    node('https://a.example', '2027-02-20T12:00:00.000Z'),
    node('https://b.example', '2026-12-01T12:00:00.000Z'),
  ],
}
const registry = cast.certifierB
const key = publicKeyOf(createPublicKey(registry.privateKey), 'registry')
const signed = (what: object = {}, by = registry) => {
  const { statement } = allowlistStatement({ ...list, ...what })
  return signInToto(statement, keySigner(by.privateKey), [])
}
const at = (time: string) => new Date(time)
const refusal = (bundle: Uint8Array, time: string) => {
  try {
    return readAllowlist(bundle, key, at(time))
  } catch (error) {
    return String(error)
  }
}

describe('a signed allowlist', () => {
  it('names the nodes whose certificates last at the time, the policy and the log', async () => {
    const bundle = await signed()
    expect(readAllowlist(bundle, key, at('2026-12-01T06:00:00Z'))).toEqual(list)
    const late = readAllowlist(bundle, key, at('2026-12-01T12:00:00Z'))
    expect(late.nodes.map(({ url }) => url)).toEqual(['https://a.example'])
  })

  it('is refused when it is too old, of a time to come, of another key or changed', async () => {
    const bundle = await signed()
    expect(refusal(bundle, '2026-12-02T00:00:00Z')).toContain('fresh until 2026-12-02')
    expect(refusal(bundle, '2026-11-30T23:54:00Z')).toContain('to come')
    expect(refusal(bundle, '2026-11-30T23:56:00Z')).toEqual(list)
    expect(refusal(await signed({}, cast.root1), '2026-12-01T06:00:00Z')).toContain('did not sign')
    const text = bundle.toString()
    const { payload } = JSON.parse(text).dsseEnvelope
    const other = Buffer.from(payload, 'base64').toString().replace('b.example', 'c.example')
    const changed = text.replace(payload, Buffer.from(other).toString('base64'))
    expect(refusal(Buffer.from(changed), '2026-12-01T06:00:00Z')).toContain('did not sign')
  })

  it('is refused when the key signed something else, or what is no list', async () => {
    const { statement } = allowlistStatement(list)
    const other = { ...statement, predicateType: 'https://example.com/other' }
    const signer = keySigner(registry.privateKey)
    expect(refusal(await signInToto(other, signer, []), '2026-12-01T06:00:00Z')).toContain('type')
    const open = await signed({ more: 1 })
    expect(refusal(open, '2026-12-01T06:00:00Z')).toContain('allowlist')
  })
})
