import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/report/index.ts'
import type { LimitsProbe } from '../../src/verdict/index.ts'
import { requireVerdicts } from '../../src/verify/replay.ts'
import { Home } from '../support/command.ts'
import { kept, keptBut, refused } from '../support/limits-probe.ts'
import { Recorder } from '../support/past-runs.ts'
import { starterTiers } from '../support/tiers.ts'

/** Decides a recorded run again, its report changed at will by whoever signed it. */
async function decideAgain(change: (report: Report) => Partial<Report>) {
  using home = new Home()
  const { report, folder } = await (await Recorder.open(home)).record({ skill: 0.95 })
  const replay = {
    tiers: starterTiers(),
    items: undefined,
    suite: undefined,
    transcript: () => createReadStream(join(folder, 'transcript.jsonl')),
  }
  return await requireVerdicts({ ...report, ...change(report) }, replay)
}

const certifiedWith = (probes: readonly LimitsProbe[]) => (report: Report) => ({
  limits: { prompts: null, probes: [...probes] },
  verdicts: report.verdicts.map((verdict) =>
    verdict.reason === 'limits-not-probed'
      ? { ...verdict, verdict: 'certified' as const, reason: 'evidence-for' }
      : verdict,
  ),
})

describe('verdicts decided again', () => {
  it('are those of the report, by what the report says of limits', async () => {
    await expect(decideAgain(() => ({}))).resolves.toBeDefined()
    await expect(decideAgain(certifiedWith([kept]))).resolves.toBeDefined()
  })

  it('cannot give a chain another price than its tiers file', async () => {
    const cheaper = (report: Report) => ({
      verdicts: report.verdicts.map(({ terms, ...verdict }) => ({
        ...verdict,
        terms: terms && { ...terms, pricePerRelayUsd: '0.00001' },
      })),
    })
    await expect(decideAgain(cheaper)).rejects.toThrow(
      "replay: chain 'iq-text-70': the tiers have other terms",
    )
  })

  it('cannot certify a node whose limits were not probed', async () => {
    await expect(decideAgain(certifiedWith([]))).rejects.toThrow(
      "replay: chain 'iq-text-70': decided again it is inconclusive, limits-not-probed",
    )
  })

  it('cannot certify a node that refused a call inside them', async () => {
    await expect(decideAgain(certifiedWith([keptBut(refused)]))).rejects.toThrow(
      "replay: chain 'iq-text-70': decided again it is denied, limits-refused",
    )
  })
})
