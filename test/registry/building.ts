import { createPublicKey, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../src/digest/index.ts'
import { publicKeyOf } from '../../src/envelope/index.ts'
import {
  appendEntries,
  entryBytes,
  folderStore,
  formatProof,
  giveNonce,
  intentLeaf,
  noteKeyOf,
  proveEntry,
  signEntry,
} from '../../src/log/index.ts'
import {
  type Draw,
  drawSeed,
  nodeFile,
  placeOf,
  type Report,
  statementOf,
} from '../../src/report/index.ts'
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

const hour = 3_600_000

const logKey = publicKeyOf(createPublicKey(cast.log.privateKey), 'log')
const logSigner = {
  noteKey: noteKeyOf(cast.log.content.name ?? '', 'log', logKey),
  sign: async (bytes: Uint8Array) => sign(null, bytes, cast.log.privateKey),
}

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
  /** What is asked, where it is not what the sample report says. */
  readonly of?: Pick<Report, 'suite' | 'tiers'>
  /** Makes the run of a report from what is known before it: its node, its times and its seed. */
  readonly made?: (start: Report) => Promise<{ run: Report; transcript: Uint8Array }>
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
    of = report,
    made = async (run) => ({ run, transcript: transcriptBytes }),
  }: Published = {},
): Promise<string> {
  const node = nodeFile({ url, protocol: 'chat', model })
  const run: Report = {
    ...report,
    suite: of.suite,
    tiers: of.tiers,
    node: { ...report.node, url, model },
    nodeDigest: sha256Hex(node),
    times: { started: finished, finished },
    verdicts: report.verdicts.map((one) =>
      one.verdict === 'certified' && !certified
        ? { ...one, verdict: 'denied' as const, reason: 'too-slow' }
        : one,
    ),
  }
  const { draw, proof } = await drawn(folder, run, by)
  const seed = drawSeed(draw, { node: run.nodeDigest, suite: run.suite.digest })
  const start: Report = { draw, ...run, settings: { ...run.settings, seed } }
  const { run: whole, transcript } = await made(start)
  const certification = {
    ...certificationOf(whole),
    assuranceLevel: assurance,
    validUntil: new Date(Date.parse(finished) + 90 * 86_400_000).toISOString(),
  }
  mkdirSync(folder, { recursive: true })
  const place = mkdtempSync(join(folder, 'report-'))
  writeFileSync(join(place, 'report.json'), bytesOf(whole))
  writeFileSync(join(place, 'node.json'), node)
  writeFileSync(join(place, 'transcript.jsonl'), transcript)
  writeFileSync(join(place, 'report.intent.tlog-proof'), proof)
  const bundle = await signStatement(
    statementOf(whole, certification),
    keySigner(by.privateKey),
    [],
  )
  writeFileSync(join(place, 'report.sigstore.json'), bundle)
  return place
}

/** Announces a run in a log of its own, and draws its seed with a nonce of somebody else. */
async function drawn(
  folder: string,
  { nodeDigest, node, suite, tiers, settings, times }: Report,
  by: Holder,
) {
  const salt = sha256Hex(`salt of ${by.content.keyid}`)
  const intent = await signEntry(
    {
      kind: 'intent',
      time: new Date(Date.parse(times.started) - hour).toISOString(),
      deadline: new Date(Date.parse(times.finished) + hour).toISOString(),
      node: nodeDigest,
      place: placeOf(node.url),
      suite: suite.digest,
      tiers: tiers.digest,
      attempt: settings.attempt,
      saltDigest: sha256Hex(Buffer.from(salt, 'hex')),
      beacon: null,
      nonces: [cast.witness1.content.keyid],
    },
    keySigner(by.privateKey),
  )
  const store = folderStore(mkdtempSync(join(folder, '..', 'log-')))
  await appendEntries(store, [entryBytes(intent)], logSigner)
  const leaf = intent.kind === 'intent' ? intentLeaf(intent) : ''
  const draw: Draw = {
    kind: 'drawn',
    salt,
    intent: { origin: logSigner.noteKey.name, index: 0, leaf },
    beacon: null,
    nonces: [await giveNonce(leaf, keySigner(cast.witness1.privateKey))],
  }
  return { draw, proof: formatProof(proveEntry(store, [logSigner.noteKey], 0)) }
}
