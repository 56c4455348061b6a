import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { publicKeyOf } from '../../src/envelope/index.ts'
import { giveNonce, isNonceBy } from '../../src/log/index.ts'
import { keySigner } from '../../src/sign/index.ts'

const leaf = 'ab'.repeat(32)

describe('a nonce', () => {
  it('is of one key and one intent', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const key = publicKeyOf(createPublicKey(privateKey), 'key')
    const nonce = await giveNonce(leaf, keySigner(privateKey))
    expect(isNonceBy(key, leaf, nonce)).toBe(true)
    expect(isNonceBy(key, 'cd'.repeat(32), nonce)).toBe(false)
    expect(isNonceBy(key, leaf, { ...nonce, keyid: 'SHA256:x' })).toBe(false)
    expect(isNonceBy(key, leaf, { ...nonce, signature: 'no base64' })).toBe(false)
  })

  it('is none by a key that can sign one thing twice', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = publicKeyOf(createPublicKey(privateKey), 'key')
    expect(isNonceBy(key, leaf, await giveNonce(leaf, keySigner(privateKey)))).toBe(false)
  })
})
