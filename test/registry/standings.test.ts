import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { type RegisteredReport, Registry } from '../../src/registry/index.ts'
import { ReportIndex } from '../../src/registry/store/index.ts'
import { subjectOf } from '../../src/trust/index.ts'
import { cast, facts, hour, now, trustWith } from '../trust/building.ts'

const chains = ['chain-1', 'chain-2']
const policy = (operators: number) =>
  trustWith({
    quorum: { operators, mode: 'replicate', scoreTolerance: '5.00', windowDays: 1 },
    maxAgeDays: 2,
    log: { required: true, intents: 'optional', witnesses: 0, withinSeconds: 86_400 },
  })

interface Told {
  readonly node: string
  readonly by: 'certifierA' | 'certifierA2' | 'certifierB'
  readonly evaluated: number
  readonly lasts: number
  readonly score: number
  readonly awards: readonly string[]
  /** Hours until a run that was announced is missed; null: none was. */
  readonly deadline: number | null
}

const told = fc.array(
  fc.record<Told>({
    node: fc.constantFrom('1', '2'),
    by: fc.constantFrom('certifierA', 'certifierA2', 'certifierB'),
    evaluated: fc.integer({ min: -40, max: 20 }),
    lasts: fc.integer({ min: 1, max: 50 }),
    score: fc.integer({ min: 60, max: 70 }),
    awards: fc.subarray(chains),
    deadline: fc.option(fc.integer({ min: -40, max: 40 })),
  }),
  { minLength: 4, maxLength: 12 },
)

const time = (offset: number) => new Date(now + offset * hour).toISOString()

function recordOf(one: Told, number: number): RegisteredReport {
  const digest = sha256Hex(`report ${number}`)
  const node = one.node.repeat(64)
  const own = facts(cast[one.by], {
    source: digest,
    payload: digest,
    node: { digest: node, operatorKeyid: null },
    score: `${one.score}.00`,
    awarded: one.awards,
    evaluatedAt: time(one.evaluated),
    validUntil: time(one.evaluated + one.lasts),
    log: { keyid: cast.log.content.keyid, index: number, cosignatures: [], later: null },
  })
  return {
    digest,
    subject: subjectOf(own),
    node: { digest: node, url: `https://${one.node}.example`, model: null },
    suite: { name: 'starter', version: '1' },
    score: null,
    p95Ms: null,
    relays: null,
    complete: true,
    parameters: {
      protocol: 'chat',
      answerFormat: '3',
      stream: true,
      attempt: 1,
      route: null,
      reported: [],
      harness: '0.1.0',
    },
    certificates: one.awards.map((chain) => ({ chain, name: chain, minScore: null, terms: null })),
    announcedAs: null,
    pending: one.deadline === null ? [] : [{ index: number, deadline: time(one.deadline) }],
    facts: own,
  }
}

const policies = [policy(1), policy(2)] as const

const said = (registry: Registry, trust: (typeof policies)[number], at: number) =>
  chains.flatMap((chain) => registry.nodesOf(chain, trust, new Date(at)))

it('tells of every moment what it tells who asks for the first time, whatever was asked and added before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-standings-'))
  let number = 0
  const states = new Set<string>()
  const holds = fc.asyncProperty(
    told,
    fc.array(fc.integer({ min: -2500, max: 2500 }), { minLength: 6, maxLength: 12 }),
    async (reports, minutes) => {
      const place = join(folder, String(number++))
      using index = new ReportIndex(place)
      using kept = new Registry(place)
      for (const [at, report] of reports.entries()) {
        await index.add(recordOf(report, at), { checks: [], unchecked: [] }, 0)
        if (at % 4 !== 0 && at !== reports.length - 1) continue
        // Hours are turning points, minutes lie between them; each moment twice.
        for (const minute of [...minutes, ...minutes.map((one) => one - (one % 60))]) {
          const moment = now + minute * 60_000
          for (const trust of policies) {
            using fresh = new Registry(place)
            const first = said(fresh, trust, moment)
            expect(said(kept, trust, moment)).toEqual(first)
            for (const { state } of first) states.add(state)
            for (const standing of first) {
              const ofNode = fresh.standingsOf(standing.report.node.digest, trust, new Date(moment))
              expect(ofNode).toContainEqual(standing)
            }
          }
        }
      }
    },
  )
  try {
    await fc.assert(holds, { numRuns: 8, seed: 14, endOnFailure: true })
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect([...states].toSorted()).toEqual(['denied', 'expired', 'insufficient', 'valid'])
})
