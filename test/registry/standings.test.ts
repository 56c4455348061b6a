import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Registry } from '../../src/registry/index.ts'
import { ReportIndex } from '../../src/registry/store/index.ts'
import { now, trustWith } from '../trust/building.ts'
import { chains, recordOf, told } from './told-reports.ts'

const policy = (operators: number) =>
  trustWith({
    quorum: { operators, mode: 'replicate', scoreTolerance: '5.00', windowDays: 1 },
    maxAgeDays: 2,
    log: { required: true, intents: 'optional', witnesses: 0, withinSeconds: 86_400 },
  })

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
