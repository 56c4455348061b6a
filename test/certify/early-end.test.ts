import { describe, expect, it } from 'vitest'
import { requireCertified, withResume } from '../../src/certify/early-end.ts'
import { type ErrorCode, IqError } from '../../src/errors/index.ts'

const next = (code: ErrorCode, before?: string) => {
  const error = new IqError(code, 'x', before === undefined ? {} : { next: before })
  const told = withResume(error, 'r1')
  return told instanceof IqError ? told.next : told
}

describe('a run that ends early', () => {
  it('can be resumed, after whatever is better', () => {
    expect(next('NODE_UNREACHABLE')).toBe('iqchains resume r1')
    expect(next('NODE_REFUSED', 'set a key')).toBe('set a key; then: iqchains resume r1')
    expect(next('INTERRUPTED', 'iqchains resume r1')).toBe('iqchains resume r1')
  })

  it.each(['TIER_NOT_MET', 'USAGE', 'CONFIG', 'SUITE'] as const)(
    'is not resumed after %s',
    (code) => {
      expect(next(code)).toBeUndefined()
      expect(next(code, 'mend it')).toBe('mend it')
    },
  )

  it('passes on what is no known failure', () => {
    const bug = new TypeError('bug')
    expect(withResume(bug, 'r1')).toBe(bug)
  })

  it('meets a required chain by a certificate only', () => {
    const verdicts = [
      { chain: 'a', verdict: 'certified' },
      { chain: 'b', verdict: 'denied' },
      { chain: 'c', verdict: 'inconclusive' },
    ]
    const codeOf = (chain: string) => {
      try {
        requireCertified(chain, verdicts)
        return undefined
      } catch (error) {
        return (error as IqError).code
      }
    }
    expect(['a', 'b', 'c', 'd'].map(codeOf)).toEqual([
      undefined,
      'TIER_NOT_MET',
      'INCONCLUSIVE',
      'TIER_NOT_MET',
    ])
  })
})
