import { describe, expect, it } from 'vitest'
import { readStatement } from '../../src/envelope/index.ts'
import { decide, verificationResult } from '../../src/trust/index.ts'
import { cast, digest, facts, now, trust } from './building.ts'

const at = new Date(now)
const both = [facts(cast.certifierA), facts(cast.certifierB, { awarded: ['chain-1', 'chain-2'] })]

describe('the attestation of a decision', () => {
  it('names the node, the statements that counted, the policy and what all of them certify', () => {
    const decision = decide(trust, both, now)
    const result = verificationResult(trust, decision, facts(cast.certifierA), 'urn:x', at)
    const read = readStatement(Buffer.from(JSON.stringify(result)))
    expect(read.predicateType).toBe('https://in-toto.io/attestation/svr/v0.2')
    expect(read.subject).toEqual([
      { name: 'node.json', digest: { sha256: digest('1') } },
      { name: 'statement-1', digest: { sha256: digest('a') } },
      { name: 'statement-2', digest: { sha256: digest('b') } },
    ])
    expect(read.predicate).toEqual({
      verifier: {
        id: 'urn:x',
        policies: [
          { name: 'trust.json', digest: { sha256: trust.digest } },
          { name: 'tiers.json', digest: { sha256: digest('b') } },
          { name: 'starter', digest: { sha256: digest('a') } },
        ],
      },
      timeCreated: at.toISOString(),
      properties: ['IQCHAINS_QUORUM_2_REPLICATE', 'IQCHAINS_CERTIFIED_chain-1'],
    })
  })

  it('is nothing unless the decision is verified', () => {
    const [alone = facts(cast.certifierA)] = both
    const decision = decide(trust, [alone], now)
    expect(decision.verdict).toBe('insufficient')
    expect(verificationResult(trust, decision, alone, 'urn:x', at)).toBeUndefined()
  })
})
