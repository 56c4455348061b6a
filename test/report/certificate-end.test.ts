import { describe, expect, it } from 'vitest'
import { certificateEnd, type PublishedVerdict, type Report } from '../../src/report/index.ts'
import { report } from './sample.ts'

const finished = Date.parse(report.times.finished)

/** Days after its end until which the certificate of a run is valid. */
function daysOf(change: Partial<Report>): number | undefined {
  const end = certificateEnd({ ...report, ...change })
  return end === undefined ? undefined : (end - finished) / (24 * 60 * 60 * 1000)
}

/** The report's three chains (denied, certified, without a suite) with these days. */
function withDays(
  days: readonly number[],
  verdicts: readonly PublishedVerdict['verdict'][] = ['denied', 'certified', 'inconclusive'],
): Partial<Report> {
  return {
    verdicts: report.verdicts.map((verdict, index) => ({
      ...verdict,
      verdict: verdicts[index] ?? 'denied',
      terms: verdict.terms && { ...verdict.terms, certificateDays: days[index] ?? 0 },
    })),
  }
}

describe('a certificate', () => {
  it('ends with the first of the chains that it awards', () => {
    expect(daysOf(withDays([40, 30, 50], ['certified', 'certified', 'inconclusive']))).toBe(30)
    expect(daysOf(withDays([30, 40, 50], ['certified', 'certified', 'inconclusive']))).toBe(30)
  })

  it('does not end with a chain that it does not award', () => {
    expect(daysOf(withDays([10, 40, 10]))).toBe(40)
  })

  it('that awards none ends with the first of the chains that its suite decides', () => {
    expect(daysOf(withDays([40, 30, 10], ['denied', 'denied', 'inconclusive']))).toBe(30)
  })

  it('of a suite that decides no chain ends with the first of all', () => {
    const suite = { ...report.suite, name: 'other' }
    const change = withDays([40, 30, 10], ['inconclusive', 'inconclusive', 'inconclusive'])
    expect(daysOf({ ...change, suite })).toBe(10)
  })

  it('of version 1, or without a chain, does not tell when it must end', () => {
    const verdicts = report.verdicts.map((verdict) => ({ ...verdict, terms: null }))
    expect(daysOf({ verdicts })).toBeUndefined()
    expect(daysOf({ verdicts: [] })).toBeUndefined()
  })
})
