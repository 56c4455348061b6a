import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/attest/index.ts'
import { type LimitsProbe, loadTiers } from '../../src/tiers/index.ts'
import { requireVerdicts } from '../../src/verify/replay.ts'
import { Home } from '../support/command.ts'
import { Recorder } from '../support/past-runs.ts'

const answered = {
  kind: 'answered',
  promptTokens: 200,
  completionTokens: 9,
  finish: 'stop',
} as const
const refused = { kind: 'dropped', status: 400 } as const
type Outcome = LimitsProbe['input']['inside']['outcome']

/** A probe at the limits of the text chains, whose call inside the input limit came to `inside`. */
function probe(inside: Outcome): LimitsProbe {
  return {
    ...{ inputTokens: 200, outputTokens: 1000, counted: 'usage' },
    input: {
      inside: { tokens: 200, outcome: inside },
      beyond: { tokens: 201, outcome: refused },
    },
    output: {
      inside: { tokens: 1000, outcome: answered },
      beyond: { tokens: 1001, outcome: refused },
    },
  }
}

/** Decides a recorded run again, its report changed at will by whoever signed it. */
async function decideAgain(change: (report: Report) => Partial<Report>) {
  using home = new Home()
  const { report, folder } = await (await Recorder.open(home)).record({ skill: 0.95 })
  const replay = {
    tiers: await loadTiers('tiers.json'),
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
    await expect(decideAgain(certifiedWith([probe(answered)]))).resolves.toBeDefined()
  })

  it('cannot certify a node whose limits were not probed', async () => {
    await expect(decideAgain(certifiedWith([]))).rejects.toThrow(
      "replay: chain 'iq-text-70': decided again it is inconclusive, limits-not-probed",
    )
  })

  it('cannot certify a node that refused a call inside them', async () => {
    await expect(decideAgain(certifiedWith([probe(refused)]))).rejects.toThrow(
      "replay: chain 'iq-text-70': decided again it is denied, limits-refused",
    )
  })
})
