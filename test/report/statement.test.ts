import { describe, expect, it } from 'vitest'
import { parseTimestamp, readStatement } from '../../src/envelope/index.ts'
import { type Report, readReport, requireNodeEval, statementOf } from '../../src/report/index.ts'
import { bytesOf, certificationOf, report } from './sample.ts'

const statement = statementOf(report, certificationOf(report))

describe('a statement', () => {
  it('says what its report shows', () => {
    const { predicate, subject } = statement
    expect(subject.map(({ name }) => name)).toEqual(['report.json', 'node.json'])
    expect(predicate.score).toEqual({
      metric: 'composite',
      value: '61.11',
      scale: '0-100',
      ci95: { lower: '33.00', upper: '83.10' },
      n: 10,
    })
    expect(predicate.node.endpointOrigin).toBe('https://node.example')
    expect(predicate.evaluatedAt).toBe(report.times.finished)
  })

  it('awards the chains certified and claims nothing of the inconclusive ones', () => {
    expect(statement.predicate.tiers.awarded).toEqual(['A200'])
    const claims = statement.predicate.claims.map(({ chain, passed }) => ({ chain, passed }))
    expect(claims).toEqual([
      { chain: 'A100', passed: false },
      { chain: 'A200', passed: true },
    ])
  })

  it('has exactly the four keys of in-toto and passes its own schema', () => {
    expect(Object.keys(statement)).toEqual(['_type', 'subject', 'predicateType', 'predicate'])
    expect(requireNodeEval(readStatement(bytesOf(statement)))).toEqual(statement)
  })

  it('says that there is no score where a task was not asked yet', () => {
    const unscored: Report = { ...report, composite: null }
    expect(statementOf(unscored, certificationOf(report)).predicate.score).toBeNull()
  })

  it.each([
    ['a fifth key', { ...statement, extra: 1 }, "unknown key 'extra'"],
    ['another version', { ...statement, _type: 'https://in-toto.io/Statement/v0.1' }, '/_type'],
    ['no subject', { ...statement, subject: [] }, 'statement at /subject'],
    ['a list for a predicate type', { ...statement, predicateType: [] }, '/predicateType'],
  ])('with %s is refused', (_, content, message) => {
    expect(() => readStatement(bytesOf(content))).toThrow(message)
  })

  it.each([
    ['a number for a score', { score: { ...statement.predicate.score, value: 61.11 } }],
    ['a score of 1e1', { score: { ...statement.predicate.score, value: '1e1' } }],
    ['another assurance level', { assuranceLevel: 'certain' }],
    ['a field of its own', { extra: true }],
  ])('with %s in the predicate is refused', (_, change) => {
    const content = { ...statement, predicate: { ...statement.predicate, ...change } }
    expect(() => requireNodeEval(readStatement(bytesOf(content)))).toThrow(
      'statement at /predicate',
    )
  })
})

describe('a report', () => {
  it('is read back as it was written', () => {
    expect(readReport(bytesOf(report))).toEqual(report)
  })

  it.each([
    ['userinfo in the URL', { node: { ...report.node, url: 'https://user:key@node.example/v1' } }],
    ['a query in the URL', { node: { ...report.node, url: 'https://node.example/v1?key=secret' } }],
    ['another scheme', { node: { ...report.node, url: 'file:///etc/passwd' } }],
    ['an unknown key', { apiKey: 'secret' }],
    ['a digest in capitals', { nodeDigest: report.nodeDigest.toUpperCase() }],
    ['a fraction for a count', { tokens: { prompt: 0.5, completion: 0, counted: 0 } }],
    ['a score of one decimal', { composite: { ...report.composite, value: '61.1' } }],
    ['a score above 100', { composite: { ...report.composite, upper: '100.01' } }],
    ['a local time', { times: { ...report.times, finished: '2026-11-22T12:00:00+01:00' } }],
  ])('with %s is refused', (_, change) => {
    expect(() => readReport(bytesOf({ ...report, ...change }))).toThrow(/^report/u)
  })
})

describe('a time', () => {
  it('is read in UTC with or without milliseconds', () => {
    expect(parseTimestamp('1970-01-01T00:00:01Z')).toBe(1000)
    expect(parseTimestamp('1970-01-01T00:00:01.250Z')).toBe(1250)
  })

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-12-31T23:59:60Z',
    '2026-11-22T12:00:00+00:00',
    '2026-11-22 12:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-22',
    '',
  ])('%j is none', (text) => {
    expect(parseTimestamp(text)).toBeUndefined()
  })
})
