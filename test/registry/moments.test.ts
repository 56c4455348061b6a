import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RegisteredReport, Registry } from '../../src/registry/index.ts'
import { factsAt } from '../../src/registry/later.ts'
import { ReportIndex } from '../../src/registry/store/index.ts'
import { decide, type Trust, turningPoints } from '../../src/trust/index.ts'
import { hour, now, trustWith } from '../trust/building.ts'
import { chains, recordOf, time, told } from './told-reports.ts'

const log = { required: true, intents: 'optional', witnesses: 0, withinSeconds: 86_400 } as const
const quorum = { mode: 'replicate', scoreTolerance: '5.00', windowDays: 1 } as const
const policies: readonly Trust[] = [
  trustWith({ quorum: { ...quorum, operators: 1 }, maxAgeDays: 2, clockSkewSeconds: 0, log }),
  trustWith(
    { quorum: { ...quorum, operators: 1 }, clockSkewSeconds: 7200, log },
    {
      certifierA: { validTo: time(3) },
      certifierB: { revoked: { at: time(-9), reason: 'retired', note: 'left' } },
    },
  ),
  trustWith({ quorum: { ...quorum, operators: 2 }, maxAgeDays: 1, clockSkewSeconds: 60, log }),
]

type Placed = readonly [node: string, report: string, state: string]

const until = ({ facts }: RegisteredReport) => Date.parse(facts.validUntil)
const since = ({ facts }: RegisteredReport) => Date.parse(facts.evaluatedAt)
const awards = (report: RegisteredReport, chain: string) =>
  report.certificates.some((one) => one.chain === chain)

/** Who may serve a chain, found out from all the reports themselves, as slowly as it is said. */
function placed(
  reports: readonly RegisteredReport[],
  trust: Trust,
  chain: string,
  at: number,
): Placed[] {
  const subjects = Map.groupBy(reports, ({ subject }) => subject)
  const found = [...subjects.values()].flatMap((all) => {
    if (!all.some((one) => awards(one, chain) && until(one) > at)) return []
    const there = all
      .filter((one) => since(one) <= at)
      .toSorted((a, b) => since(a) - since(b) || (a.digest < b.digest ? -1 : 1))
    const newest = there.filter(
      (one, place) =>
        !there.slice(place + 1).some(({ facts }) => facts.signers[0] === one.facts.signers[0]),
    )
    const awarding = newest.filter((one) => awards(one, chain))
    const lasting = awarding.filter((one) => until(one) > at)
    const counted = [lasting, awarding, newest].find(({ length }) => length > 0) ?? []
    const report = counted.at(-1)
    if (report === undefined) return []
    const { verdict } = decide(
      trust,
      counted.map((one) => factsAt(one, at)),
      at,
    )
    const valid = lasting.length > 0 ? 'valid' : 'expired'
    const proven = verdict === 'verified' ? valid : verdict
    const state = awarding.length === 0 ? 'denied' : proven
    return [{ report, state }]
  })
  return found
    .toSorted((a, b) => (a.report.digest < b.report.digest ? -1 : 1))
    .map(({ report, state }) => [report.node.digest, report.digest, state])
}

function answered(registry: Registry, trust: Trust, chain: string, at: number): Placed[] {
  return registry
    .nodesOf(chain, trust, new Date(at))
    .map(({ report, state }): Placed => [report.node.digest, report.digest, state])
    .toSorted((a, b) => (a[1] < b[1] ? -1 : 1))
}

/** The times at which anything may turn, each with its neighbours. */
function boundaries(reports: readonly RegisteredReport[], trust: Trust): readonly number[] {
  const points = reports.flatMap((one) => [
    ...turningPoints(trust, [one.facts]),
    ...[since(one), until(one), ...one.pending.map(({ deadline }) => Date.parse(deadline))],
  ])
  const near = [...new Set(points)].filter((point) => Math.abs(point - now) < 100 * hour)
  return near.flatMap((point) => [point - 1, point, point + 1])
}

function withdrawn(report: RegisteredReport): RegisteredReport {
  const { log, ...facts } = report.facts
  if (!log?.later) return report
  const later = { ...log.later, withdrawn: { index: 99, reason: 'a mistake' } }
  return { ...report, facts: { ...facts, log: { ...log, later } } }
}

it('answers at every turning point, and beside it, as whoever decides from all reports themselves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-moments-'))
  const states = new Set<string>()
  let number = 0
  const holds = fc.asyncProperty(told, async (said) => {
    const place = join(folder, String(number++))
    using index = new ReportIndex(place)
    using registry = new Registry(place)
    const compare = (reports: readonly RegisteredReport[]) => {
      for (const trust of policies) {
        for (const at of boundaries(reports, trust)) {
          for (const chain of chains) {
            const expected = placed(reports, trust, chain, at)
            expect(answered(registry, trust, chain, at)).toEqual(expected)
            for (const [, , state] of expected) states.add(state)
          }
        }
      }
    }
    const reports = said.map(recordOf)
    for (const report of reports) await index.add(report, { checks: [], unchecked: [] }, 0)
    compare(reports)
    const later = reports.map((one, at) => (at % 2 === 0 ? withdrawn(one) : one))
    await index.follow(followed, later, [], [])
    compare(later)
  })
  try {
    await fc.assert(holds, { numRuns: 12, seed: 14, endOnFailure: true })
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect([...states].toSorted()).toEqual([
    ...['denied', 'expired', 'insufficient', 'revoked', 'valid', 'withdrawn'],
  ])
})

const followed = { origin: 'log', size: 0, root: '', policy: '', applied: 0 }
