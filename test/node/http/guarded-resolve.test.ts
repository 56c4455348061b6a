import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { guardedResolve, PrivateAddressError } from '../../../src/node/http/guarded-resolve.ts'

/** What a name comes to when DNS answers with these addresses. */
function resolved(hostname: string, ...addresses: readonly string[]) {
  const found: LookupAddress[] = addresses.map((address) => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }))
  return guardedResolve(async () => found)(hostname)
}

describe('a name that looks public', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])('is refused when it leads to %s', async (address) => {
    const error = await resolved('node.example', address).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PrivateAddressError)
    expect(error).toMatchObject({ address })
  })

  it('leads to its public addresses only', async () => {
    const found = await resolved('node.example', '10.0.0.1', '1.1.1.1', '::1', '2606:4700::1')
    expect(found.map(({ address }) => address)).toEqual(['1.1.1.1', '2606:4700::1'])
  })
})

describe('a name of a network of the user', () => {
  it.each([
    ['localhost', '127.0.0.1'],
    ['llama', '172.18.0.2'],
    ['gpu.local', '192.168.1.5'],
  ])('%s may lead to %s', async (name, address) => {
    expect(await resolved(name, address)).toEqual([{ address, family: 4 }])
  })
})
