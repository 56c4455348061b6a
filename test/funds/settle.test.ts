import { expect, it } from 'vitest'
import { claimedUpokt, inflationUpokt, mintedUpokt, part } from '../../src/funds/network/index.ts'
import { estimatedRelays } from '../../src/funds/tally/index.ts'
import { expiredClaims } from './expired-claims.ts'

const today = {
  mintRatio: '0.975',
  mint: { supplier: '0.79', proposer: '0.14', sourceOwner: '0.025' },
  globalInflationPerClaim: '0.000001',
  inflation: { supplier: '0.8', proposer: '0', sourceOwner: '0.1' },
}
const rate = { multiplier: 145_990n, granularity: 1_000_000n }

it.each([
  [1_000_000n, 1n, 145990n, 142340n, [112448n, 19927n, 3558n, 6407n], 1n],
  [31_450_000n, 1n, 4591385n, 4476600n, [3536514n, 626724n, 111915n, 201447n], 5n],
  [50_000_000n, 3n, 21898500n, 21351037n, [16867319n, 2989145n, 533775n, 960798n], 22n],
  [7n, 1n, 1n, 0n, [0n, 0n, 0n, 0n], 1n],
  [3n, 1n, 0n, 0n, [0n, 0n, 0n, 0n], 0n],
] as const)(
  'settles %d compute units as the network does',
  (units, difficulty, claimed, minted, shares, inflation) => {
    const worth = claimedUpokt(units, rate, [difficulty, 1n])
    expect(worth).toBe(claimed)
    expect(mintedUpokt(worth, today)).toBe(minted)
    expect(Object.values(part(minted, today.mint))).toEqual(shares)
    expect(inflationUpokt(worth, today)).toBe(inflation)
  },
)

it('agrees with mainnet at height 96860 to the last upokt: 39 claims', () => {
  const then = { ...today, globalInflationPerClaim: '0.01' }
  const inflation = inflationUpokt(13_368_059n, then)
  expect(inflation).toBe(133_681n)
  expect(39n * inflation).toBe(5_213_559n)
  const shares = part(inflation, { supplier: '0.78', proposer: '0.14', sourceOwner: '0.03' })
  expect(shares).toEqual({
    supplier: 104_271n,
    proposer: 18_715n,
    sourceOwner: 4_010n,
    dao: 6_685n,
  })
  expect([shares.sourceOwner, shares.proposer, shares.dao].map((each) => 39n * each)).toEqual([
    156_390n,
    729_885n,
    260_715n,
  ])
})

it('estimates the relays of the 54 claims that expired in a block of mainnet as the network did', () => {
  expect(expiredClaims).toHaveLength(54)
  for (const [claimed, estimated, relays, expected] of expiredClaims) {
    expect(estimatedRelays(relays, claimed, estimated)).toBe(expected)
  }
})

it('estimates relays by integer divisions, 0 where a divisor is 0', () => {
  expect(estimatedRelays(10n, 1_005n, 3_015n)).toBe(30n)
  expect(estimatedRelays(0n, 1_000n, 1_000n)).toBe(0n)
  expect(estimatedRelays(10n, 9n, 1_000n)).toBe(0n)
})
