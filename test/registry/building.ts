import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../src/digest/index.ts'
import { type Report, statementOf } from '../../src/report/index.ts'
import { keySigner, signStatement } from '../../src/sign/index.ts'
import type { TrustPolicy } from '../../src/verify/index.ts'
import { bytesOf, certificationOf, report, transcriptBytes } from '../report/sample.ts'
import { cast, type Holder, trustWith } from '../trust/building.ts'

/** A policy that believes one operator, without a log. */
export const trust = trustWith({
  suites: [{ name: report.suite.name, digest: report.suite.digest, tiers: [report.tiers.digest] }],
  harness: [report.harness.version],
  transcript: 'optional',
  quorum: { operators: 1, mode: 'replicate', scoreTolerance: '2.00', windowDays: 30 },
  log: { required: false, intents: 'optional', witnesses: 0, withinSeconds: 86_400 },
})

export const policyAt = (time: string): TrustPolicy => ({ trust, now: new Date(time) })

/** Some days after the sample report. */
export const soon = '2026-12-01T00:00:00Z'

export interface Published {
  readonly url?: string
  readonly model?: string
  /** Whether the chain that the sample report awards is awarded. */
  readonly certified?: boolean
  readonly finished?: string
  readonly by?: Holder
  readonly assurance?: 'third_party' | 'self'
}

/** Publishes a report in a folder of its own, as the harness does; gives the folder. */
export async function publish(
  folder: string,
  {
    url = 'https://node.example/v1',
    model = 'model-a',
    certified = true,
    finished = report.times.finished,
    by = cast.certifierA,
    assurance = 'third_party',
  }: Published = {},
): Promise<string> {
  const node = Buffer.from(`${JSON.stringify({ url, protocol: 'chat', model })}\n`)
  const whole: Report = {
    ...report,
    node: { ...report.node, url, model },
    nodeDigest: sha256Hex(node),
    times: { started: finished, finished },
    verdicts: report.verdicts.map((one) =>
      one.verdict === 'certified' && !certified
        ? { ...one, verdict: 'denied' as const, reason: 'too-slow' }
        : one,
    ),
  }
  const certification = {
    ...certificationOf(whole),
    assuranceLevel: assurance,
    validUntil: new Date(Date.parse(finished) + 90 * 86_400_000).toISOString(),
  }
  mkdirSync(folder, { recursive: true })
  const place = mkdtempSync(join(folder, 'report-'))
  writeFileSync(join(place, 'report.json'), bytesOf(whole))
  writeFileSync(join(place, 'node.json'), node)
  writeFileSync(join(place, 'transcript.jsonl'), transcriptBytes)
  const bundle = await signStatement(
    statementOf(whole, certification),
    keySigner(by.privateKey),
    [],
  )
  writeFileSync(join(place, 'report.sigstore.json'), bundle)
  return place
}
