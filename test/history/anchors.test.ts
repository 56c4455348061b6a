import { describe, expect, it } from 'vitest'
import { anchorsOf, type PastReport, suiteNamed } from '../../src/history/index.ts'

/** A report of a node on a suite. */
function past(node: string, suite: string, digest: string, day: number, score: number): PastReport {
  const url = `http://${node}.example`
  const report = {
    node: { url, model: null },
    times: { finished: `2026-01-0${day}T00:00:00Z` },
    composite: { value: score.toFixed(2) },
    settings: { limit: null },
  }
  return {
    id: `${node}-${digest}-${day}`,
    node: report.node,
    suite: { name: suite, version: '1.0.0', digest },
    report: report as unknown as PastReport['report'],
    samples: () => (async function* () {})(),
  }
}

const reports = [
  past('a', 'own', 'new', 4, 60),
  past('a', 'own', 'old', 2, 50),
  past('a', 'reference', 'r', 1, 70),
  past('a', 'reference', 'r', 5, 75),
  past('b', 'own', 'old', 3, 40),
  past('c', 'reference', 'r', 6, 90),
]

describe('the suite of a name', () => {
  it('is the one of the latest report on it', () => {
    expect(suiteNamed(reports, 'own').digest).toBe('new')
    expect(suiteNamed(reports, 'reference').digest).toBe('r')
  })

  it('must be one that a report is on', () => {
    expect(() => suiteNamed(reports, 'another')).toThrow(
      'none of the 6 reports is on the suite another',
    )
  })
})

describe('the anchors of two suites', () => {
  it('are the nodes with a report on both, each with its latest scores', () => {
    expect(anchorsOf(reports, 'new', 'r')).toEqual([
      { node: 'http://a.example', score: 60, reference: 75 },
    ])
    expect(anchorsOf(reports, 'old', 'r')).toEqual([
      { node: 'http://a.example', score: 50, reference: 75 },
    ])
  })
})
