import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { pinnedLookup } from '../../../src/node/http/pinned-lookup.ts'

function lookUp(lookup: ReturnType<typeof pinnedLookup>, all: boolean) {
  return new Promise((resolve, reject) => {
    lookup('node.example', { all }, (error, address) => {
      if (error === null) resolve(address)
      else reject(error)
    })
  })
}

describe('the address of a node', () => {
  it('stays what its name first resolved to, whatever DNS says later', async () => {
    let calls = 0
    const rebinding = async (): Promise<LookupAddress[]> => [
      { address: ++calls === 1 ? '203.0.113.7' : '169.254.169.254', family: 4 },
    ]
    const lookup = pinnedLookup(rebinding)
    expect(await lookUp(lookup, false)).toBe('203.0.113.7')
    expect(await lookUp(lookup, false)).toBe('203.0.113.7')
    expect(await lookUp(lookup, true)).toEqual([{ address: '203.0.113.7', family: 4 }])
    expect(calls).toBe(1)
  })

  it('is asked for again after DNS has failed', async () => {
    let calls = 0
    const lookup = pinnedLookup(async () => {
      if (++calls === 1) throw new Error('EAI_AGAIN')
      return [{ address: '203.0.113.7', family: 4 }]
    })
    await expect(lookUp(lookup, false)).rejects.toThrow('EAI_AGAIN')
    expect(await lookUp(lookup, false)).toBe('203.0.113.7')
  })
})
