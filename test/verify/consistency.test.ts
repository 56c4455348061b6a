import { describe, expect, it } from 'vitest'
import type { ChainTerms } from '../../src/chains/index.ts'
import { type Report, statementOf } from '../../src/report/index.ts'
import { verifyReport } from '../../src/verify/index.ts'
import { certificationOf, report } from '../report/sample.ts'
import { policy, publish } from './signing.ts'

type Change = Parameters<typeof publish>[0]

const [first, second] = report.tasks
const [denied, certified] = report.verdicts
const { composite } = report
if (!first || !second || !denied || !certified || !composite) throw new Error('the sample changed')

const tasks = (change: Partial<Report['tasks'][number]>): Change => ({
  report: { tasks: [{ ...first, ...change }, second] },
})
const verdict = (change: Partial<Report['verdicts'][number]>): Change => ({
  report: { verdicts: [denied, { ...certified, ...change }] },
})

/** What the verifier says of a report and statement that a trusted certifier signed. */
async function failureOf(change: Change): Promise<string> {
  const result = await verifyReport(await publish(change), policy)
  const failed = result.checks.find(({ ok }) => !ok)
  return `${result.verdict}, ${failed?.name}: ${failed?.detail}`
}

describe('a certifier cannot sign', () => {
  it.each<[string, Change, string]>([
    [
      'another score than the report has',
      { predicate: { score: { ...scoreOf(), value: '71.11' } } },
      'claims: statement and report differ in: score',
    ],
    [
      'a chain that was not met',
      { predicate: { tiers: { digest: { sha256: report.tiers.digest }, awarded: ['A100'] } } },
      'claims: statement and report differ in: tiers',
    ],
    [
      'another suite',
      {
        predicate: {
          suite: { name: 'other', version: '1.0.0', digest: { sha256: report.suite.digest } },
        },
      },
      'claims: statement and report differ in: suite',
    ],
    [
      'no claims and another harness',
      { predicate: { claims: [], harness: { name: 'other', version: '1' } } },
      'claims: statement and report differ in: claims, harness',
    ],
    [
      'another time of evaluation',
      { predicate: { evaluatedAt: '2026-11-23T12:00:00Z' } },
      'claims: statement and report differ in: evaluatedAt',
    ],
    [
      'outcomes that do not sum to the items of a task',
      tasks({ outcomes: { ...first.outcomes, correct: 5 } }),
      "arithmetic: report: task 'arithmetic': outcomes do not sum to the items asked",
    ],
    [
      'more items asked than there are',
      tasks({ items: 5 }),
      "arithmetic: report: task 'arithmetic': more items asked than there are",
    ],
    [
      'totals that are not the sums',
      { report: { outcomes: { ...report.outcomes, correct: 7, incorrect: 0 } } },
      "arithmetic: report: outcomes: 'correct' is not the sum over the tasks",
    ],
    [
      'a composite over other items',
      { report: { composite: { ...composite, n: 11 } } },
      'arithmetic: report: composite: n is not the number of items asked',
    ],
    [
      'a composite that is not the weighted mean',
      { report: { composite: { ...composite, value: '61.12' } } },
      'arithmetic: report: composite: not the weighted mean of the tasks',
    ],
    [
      'weights that add up to nothing',
      { report: { tasks: report.tasks.map((task) => ({ ...task, weight: '0' })) } },
      'arithmetic: report: composite: not the weighted mean of the tasks',
    ],
    [
      'a score outside its interval',
      tasks({ score: { value: '66.66', lower: '70.00', upper: '90.33' } }),
      "arithmetic: report: task 'arithmetic': the score is outside its interval",
    ],
    [
      'a task without score beside a composite',
      tasks({ score: null }),
      "arithmetic: report: task 'arithmetic': a score without items or none with",
    ],
    ['the same task twice', tasks({ name: 'logic' }), 'arithmetic: report: a task appears twice'],
    [
      'the same chain twice',
      verdict({ chain: 'A100' }),
      'arithmetic: report: a chain appears twice',
    ],
    [
      'a certificate below its threshold',
      verdict({ minScore: '61.12' }),
      "arithmetic: report: chain 'A200': certified below its threshold",
    ],
    [
      'a certificate without threshold',
      verdict({ minScore: null }),
      "arithmetic: report: chain 'A200': certified without a threshold",
    ],
    [
      'a denial for a score that was met',
      verdict({ verdict: 'denied', reason: 'score-not-met' }),
      "arithmetic: report: chain 'A200': denied for a reason that is not so",
    ],
    [
      'a certificate before every item was asked',
      tasks({ items: 7 }),
      "arithmetic: report: chain 'A100': denied before every item was asked",
    ],
    [
      'samples that are not the items asked',
      { report: { transcript: { ...report.transcript, samples: 9 } } },
      'arithmetic: report: transcript: not as many samples as items asked',
    ],
    [
      'another transcript',
      { report: { transcript: { ...report.transcript, sha256: '0'.repeat(64) } } },
      "is not the report's",
    ],
    [
      'another price than the report has',
      { predicate: { claims: claimsWith({ pricePerRelayUsd: '0.00001' }) } },
      'claims: statement and report differ in: claims',
    ],
    [
      'larger limits than the report has',
      { predicate: { claims: claimsWith({ limits: null }) } },
      'claims: statement and report differ in: claims',
    ],
    [
      'a certificate that ends later than its chain allows',
      { certification: { validUntil: '2027-02-20T12:00:01Z' } },
      'times: valid until 2027-02-20T12:00:01Z, its chains allow 2027-02-20T12:00:00.000Z',
    ],
    [
      'a certificate that ends before it begins',
      { certification: { validUntil: '2026-11-22T12:00:00Z' } },
      'times: the certificate ends before it begins',
    ],
    [
      'a day that does not exist',
      { certification: { validUntil: '2027-02-30T12:00:00Z' } },
      'times: 2027-02-30T12:00:00Z is not a time in UTC',
    ],
    [
      'a run that finished before it started',
      { report: { times: { ...report.times, started: '2026-11-22T12:00:01Z' } } },
      'times: report: finished before it started',
    ],
  ])('%s', async (_, change, expected) => {
    const failure = await failureOf(change)
    expect(failure).toMatch(/^invalid, /u)
    expect(failure).toContain(expected)
  })

  it('but may deny a node that met the score, for another reason', async () => {
    const slow = verdict({ verdict: 'denied', reason: 'too-slow' })
    expect((await verifyReport(await publish(slow), policy)).verdict).toBe('insufficient')
  })

  it('but may certify by sequential evidence, which the verifier says it did not replay', async () => {
    const sequential = verdict({ rule: 'evidence', minScore: '61.5', reason: 'evidence-for' })
    const result = await verifyReport(await publish(sequential), policy)
    expect(result).toMatchObject({
      verdict: 'insufficient',
      unchecked: [
        'the verdicts were not decided again: that needs the tiers file',
        'the answers were not judged again: that needs the suite',
      ],
    })
  })

  it('but may round the composite down by a hundredth', async () => {
    const rounded = { report: { composite: { ...composite, value: '61.10' } } }
    expect((await verifyReport(await publish(rounded), policy)).verdict).toBe('insufficient')
  })
})

/** The claims of the report, the terms of its chains changed. */
function claimsWith(change: Partial<ChainTerms>) {
  return statementOf(report, certificationOf(report)).predicate.claims.map((claim) => ({
    ...claim,
    ...(claim.terms ? { terms: { ...claim.terms, ...change } } : {}),
  }))
}

function scoreOf() {
  const { value, lower, upper, n } = composite ?? { value: '', lower: '', upper: '', n: 0 }
  return { metric: 'composite', value, scale: '0-100', ci95: { lower, upper }, n } as const
}
