import { createPublicKey, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportEntry } from '../../src/certify/index.ts'
import { sha256Hex } from '../../src/digest/index.ts'
import { publicKeyOf } from '../../src/envelope/index.ts'
import {
  appendEntries,
  entryBytes,
  folderStore,
  formatProof,
  giveNonce,
  intentLeaf,
  type LogEntry,
  type LogStore,
  noteKeyOf,
  proveEntry,
  signEntry,
} from '../../src/log/index.ts'
import type { RegistryPolicy } from '../../src/registry/index.ts'
import {
  type Draw,
  drawSeed,
  nodeFile,
  placeOf,
  type Report,
  statementOf,
} from '../../src/report/index.ts'
import { keySigner, signStatement } from '../../src/sign/index.ts'
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

export const policyAt = (time: string): RegistryPolicy => ({ trust, now: new Date(time) })

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
  /** A log in which the run is announced and the report recorded; default: one of its own, without record. */
  readonly log?: LogStore
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
    log,
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
  const store = log ?? folderStore(mkdtempSync(join(folder, '..', 'log-')))
  const { draw, proof } = await drawn(store, run, by)
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
  if (log !== undefined) {
    const index = await record(log, reportEntry(bundle, draw.intent.index))
    const entry = formatProof(proveEntry(log, [logSigner.noteKey], index))
    writeFileSync(join(place, 'report.tlog-proof'), entry)
  }
  return place
}

/** Appends an entry. @returns its index */
async function record(store: LogStore, entry: LogEntry): Promise<number> {
  return (await appendEntries(store, [entryBytes(entry)], logSigner)).first
}

/** A certifier takes back what is recorded at an index of a log. */
export async function withdraw(store: LogStore, target: number, by = cast.certifierA) {
  const reason = 'wrong key of the tasks'
  const words = { kind: 'withdrawal', time: soon, target, reason } as const
  await record(store, await signEntry(words, keySigner(by.privateKey)))
}

/** A certifier says that another entry takes the place of one. */
export async function supersede(store: LogStore, target: number, by: number) {
  const words = { kind: 'supersession', time: soon, target, by } as const
  await record(store, await signEntry(words, keySigner(cast.certifierA.privateKey)))
}

/** A certifier announces a run of a node, with a day for its result. */
export async function announce(store: LogStore, url: string, time: string) {
  const node = sha256Hex(nodeFile({ url, protocol: 'chat', model: 'model-a' }))
  const intent = intentOf({ ...report, nodeDigest: node, node: { ...report.node, url } }, time)
  const deadline = new Date(Date.parse(time) + 24 * hour).toISOString()
  const entry = await signEntry({ ...intent, deadline }, keySigner(cast.certifierA.privateKey))
  await record(store, entry)
}

function intentOf({ nodeDigest, node, suite, tiers, settings }: Report, time: string) {
  return {
    kind: 'intent' as const,
    time,
    deadline: new Date(Date.parse(time) + 2 * hour).toISOString(),
    node: nodeDigest,
    place: placeOf(node.url),
    suite: suite.digest,
    tiers: tiers.digest,
    attempt: settings.attempt,
    ...(settings.epoch === undefined ? {} : { epoch: settings.epoch }),
    saltDigest: sha256Hex(Buffer.from(salt, 'hex')),
    beacon: null,
    nonces: [cast.witness1.content.keyid],
  }
}

const salt = sha256Hex('salt')

/** Announces a run in a log, and draws its seed with a nonce of somebody else. */
async function drawn(store: LogStore, run: Report, by: Holder) {
  const time = new Date(Date.parse(run.times.started) - hour).toISOString()
  const intent = await signEntry(intentOf(run, time), keySigner(by.privateKey))
  const index = await record(store, intent)
  const leaf = intent.kind === 'intent' ? intentLeaf(intent) : ''
  const draw: Draw = {
    kind: 'drawn',
    salt,
    intent: { origin: logSigner.noteKey.name, index, leaf },
    beacon: null,
    nonces: [await giveNonce(leaf, keySigner(cast.witness1.privateKey))],
  }
  return { draw, proof: formatProof(proveEntry(store, [logSigner.noteKey], index)) }
}
