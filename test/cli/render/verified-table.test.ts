import { describe, expect, it } from 'vitest'
import { aboutReport } from '../../../src/cli/render/verification.ts'
import { contradictions, type VerifiedRow } from '../../../src/cli/render/verified-table.ts'
import { statementOf } from '../../../src/report/index.ts'
import { certificationOf, report } from '../../report/sample.ts'

type About = NonNullable<VerifiedRow['about']>

const about = aboutReport(statementOf(report, certificationOf(report)), report, false)
const row = (path: string, change: Partial<About> = {}): VerifiedRow => ({
  path,
  word: 'VERIFIED',
  about: { ...about, ...change },
  failure: undefined,
})
const scored = (value: string, lower: string, upper: string): Partial<About> => ({
  score: { metric: 'composite', value, scale: '0-100', ci95: { lower, upper }, n: 10 },
})

describe('reports of one node that contradict each other', () => {
  it('are named: other chains, or scores whose intervals do not meet', () => {
    expect(contradictions([row('a'), row('b', { awarded: [] })])).toEqual([
      'CONTRADICTION: https://node.example: a says 61.11, A200; b says 61.11, no chain',
    ])
    const far = [
      row('a', scored('90.00', '85.00', '95.00')),
      row('b', scored('40.00', '30.00', '50.00')),
    ]
    expect(contradictions(far)).toHaveLength(1)
    expect(contradictions(far.toReversed())).toHaveLength(1)
    expect(contradictions([row('a'), row('b', { score: null })])).toHaveLength(1)
  })

  it('are no others: alike, of another node, or not even verified', () => {
    const near = row('b', scored('60.00', '32.00', '80.00'))
    expect(contradictions([row('a'), near])).toEqual([])
    const other = row('b', { awarded: [], node: { ...about.node, id: 'f'.repeat(64) } })
    const broken: VerifiedRow = { path: 'c', word: 'INVALID', about: undefined, failure: 'x' }
    expect(contradictions([row('a'), other, broken])).toEqual([])
    const none = { score: null } as const
    expect(contradictions([row('a', none), row('b', none)])).toEqual([])
  })
})
