import { createPublicKey, sign } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { publicKeyOf, readSigned } from '../../src/envelope/index.ts'
import {
  addCheckpoint,
  addCosignature,
  appendEntries,
  entryBytes,
  folderStore,
  formatProof,
  type LogEntry,
  type NoteKeyKind,
  type NoteSigner,
  noteKeyOf,
  proveEntry,
  readCheckpoint,
  signEntry,
  witnessRequest,
} from '../../src/log/index.ts'
import { type Report, statementOf } from '../../src/report/index.ts'
import { keySigner, signStatement } from '../../src/sign/index.ts'
import type { Trust, TrustContent } from '../../src/trust/index.ts'
import { type TrustPolicy, verifyUnderPolicy } from '../../src/verify/index.ts'
import { MapStore } from '../log/building.ts'
import { bytesOf, certificationOf, nodeBytes, report, transcriptBytes } from '../report/sample.ts'
import { cast, content, type Holder, trustWith } from '../trust/building.ts'

const finished = Date.parse(report.times.finished)
const hour = 3_600_000
const now = new Date('2026-12-01T00:00:00Z')
const rules: Partial<TrustContent['rules']> = {
  suites: [{ name: report.suite.name, digest: report.suite.digest, tiers: [report.tiers.digest] }],
  harness: [report.harness.version],
  transcript: 'optional',
}
const trust = trustWith(rules)

function noteSigner({ privateKey, content: { name } }: Holder, kind: NoteKeyKind): NoteSigner {
  const key = publicKeyOf(createPublicKey(privateKey), kind)
  return {
    noteKey: noteKeyOf(name ?? '', kind, key),
    sign: async (bytes) => sign(null, bytes, privateKey),
  }
}
const logSigner = noteSigner(cast.log, 'log')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-cheats-'))
  return () => rmSync(folder, { recursive: true })
})

/** Publishes a report in a folder of its own, as the harness does. */
async function publish(
  by: Holder,
  change: Partial<Report> = {},
  assuranceLevel: 'third_party' | 'self' = 'third_party',
): Promise<string> {
  const whole = { ...report, run: `run-${by.content.operator.slice(0, 1)}`, ...change }
  const statement = statementOf(whole, { ...certificationOf(whole), assuranceLevel })
  const place = mkdtempSync(join(folder, 'report-'))
  writeFileSync(join(place, 'report.json'), bytesOf(whole))
  writeFileSync(join(place, 'node.json'), nodeBytes)
  writeFileSync(join(place, 'transcript.jsonl'), transcriptBytes)
  const bundle = await signStatement(statement, keySigner(by.privateKey), [])
  writeFileSync(join(place, 'report.sigstore.json'), bundle)
  return place
}

function entryOf(place: string, intent: number | null = null): LogEntry {
  const { payload, signatures } = readSigned(readFileSync(join(place, 'report.sigstore.json')))
  const [only] = signatures
  return {
    kind: 'report',
    keyid: only?.keyid ?? '',
    payload: sha256Hex(payload),
    signatureDigest: sha256Hex(only?.signature ?? ''),
    intent,
  }
}

/** Appends entries, lets both witnesses cosign, and writes the proofs of the reports. */
async function logged(
  name: string,
  entries: readonly LogEntry[],
  proofs: readonly (readonly [index: number, place: string])[],
  { seenAt = finished + hour, signer = logSigner } = {},
): Promise<string> {
  const store = folderStore(join(folder, name))
  await appendEntries(store, entries.map(entryBytes), signer)
  const { checkpoint } = readCheckpoint(store, [signer.noteKey])
  for (const holder of [cast.witness1, cast.witness2]) {
    const watch = {
      signer: noteSigner(holder, 'witness'),
      logs: [signer.noteKey],
      store: new MapStore(),
      now: () => seenAt,
    }
    const { body } = await addCheckpoint(witnessRequest(store, [signer.noteKey], 0), watch)
    addCosignature(store, checkpoint.text, body)
  }
  for (const [index, place] of proofs) {
    const proof = formatProof(proveEntry(store, [signer.noteKey], index))
    writeFileSync(join(place, 'report.tlog-proof'), proof)
  }
  return join(folder, name)
}

/** Two honest reports in a log. */
async function honest() {
  const [a, b] = [await publish(cast.certifierA), await publish(cast.certifierB)]
  const entries = [entryOf(a), entryOf(b)]
  const log = await logged('log', entries, [
    [0, a],
    [1, b],
  ])
  return { a, b, log, entries }
}

async function verdict(
  places: readonly string[],
  change: Partial<TrustPolicy> & { trust?: Trust } = {},
) {
  const { decisions, broken } = await verifyUnderPolicy(places, { trust, now, ...change })
  return {
    verdicts: [
      ...broken.map(() => 'invalid'),
      ...decisions.map(({ decision }) => decision.verdict),
    ],
    codes: decisions.flatMap(({ decision }) => decision.reasons.map(({ code }) => code)),
    details: [
      ...decisions.flatMap(({ decision }) => decision.reasons.map(({ detail }) => detail)),
      ...broken.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ detail }) => detail)),
    ].join('\n'),
    unchecked: decisions.flatMap(({ outcomes }) => outcomes.flatMap((one) => one.unchecked)),
  }
}

describe('against a policy of two certifiers and a log', () => {
  it('honest reports are verified, in whatever way they are named', async () => {
    const { a, b, log } = await honest()
    expect((await verdict([a, b], { log })).verdicts).toEqual(['verified'])
    expect((await verdict([folder])).verdicts).toEqual(['verified'])
    const files = [a, b].map((place) => join(place, 'report.sigstore.json'))
    const { verdicts, unchecked } = await verdict(files)
    expect(verdicts).toEqual(['verified'])
    expect(unchecked).toContain('withdrawals were not looked for: name the --log')
  })

  it("tiers or a suite of one's own under the official names are named by their digest", async () => {
    const digest = sha256Hex('my own lines at 10')
    for (const change of [{ tiers: { digest } }, { suite: { ...report.suite, digest } }]) {
      const own = [await publish(cast.certifierA, change), await publish(cast.certifierB, change)]
      const { verdicts, details } = await verdict(own)
      expect(verdicts).toEqual(['insufficient'])
      expect(details).toContain(digest)
    }
  })

  it('a node certified by its own operator does not count', async () => {
    const own = await publish(cast.certifierA, {}, 'self')
    await logged('log', [entryOf(own)], [[0, own]])
    const { verdicts, codes } = await verdict([own])
    expect([verdicts, codes]).toEqual([['insufficient'], ['quorum', 'self-certified']])
  })

  it("a stranger's key, or the report of another node beside a signature, is invalid", async () => {
    const stranger = await publish(cast.witness1)
    expect((await verdict([stranger])).verdicts).toEqual(['invalid'])
    const { a } = await honest()
    const other = { ...report, node: { ...report.node, url: 'https://better.example/v1' } }
    writeFileSync(join(a, 'report.json'), bytesOf(other))
    expect(await verdict([a])).toMatchObject({ verdicts: ['invalid'] })
    writeFileSync(join(a, 'report.sigstore.json'), '{}')
    expect((await verdict([a])).verdicts).toEqual(['invalid'])
    expect((await verdict([join(folder, 'log', 'tile', '0')]).catch((error) => error)).code).toBe(
      'CONFIG',
    )
  })

  it('two keys of one operator are one operator', async () => {
    const both = [
      await publish(cast.certifierA),
      await publish(cast.certifierA2, { run: 'another' }),
    ]
    await logged(
      'log',
      both.map((place) => entryOf(place)),
      [
        [0, both[0] ?? ''],
        [1, both[1] ?? ''],
      ],
    )
    expect(await verdict(both)).toMatchObject({ verdicts: ['insufficient'], codes: ['quorum'] })
  })

  it('a report that is dated back was seen too late', async () => {
    const { a, b, entries } = await honest()
    const proofs = [
      [0, a],
      [1, b],
    ] as const
    await logged('late', entries, proofs, { seenAt: finished + 48 * hour })
    const { verdicts, codes } = await verdict([a, b])
    expect(verdicts).toEqual(['insufficient'])
    expect(codes).toContain('late')
  })

  it('a stolen key does not count for what was seen after its revocation', async () => {
    const { a, b } = await honest()
    const revoked = (at: number) =>
      trustWith(rules, {
        certifierA: {
          revoked: { at: new Date(at).toISOString(), reason: 'compromise', note: 'stolen' },
        },
      })
    expect((await verdict([a], { trust: revoked(finished) })).verdicts).toEqual(['revoked'])
    const later = { trust: revoked(finished + 2 * hour) }
    expect((await verdict([a, b], later)).verdicts).toEqual(['verified'])
  })

  it('a withdrawn report is shown as such to whoever reads the log', async () => {
    const { a, b, log } = await honest()
    const words = {
      kind: 'withdrawal',
      time: '2026-11-23T00:00:00Z',
      target: 0,
      reason: 'x',
    } as const
    const entry = await signEntry(words, keySigner(cast.certifierA.privateKey))
    await appendEntries(folderStore(log), [entryBytes(entry)], logSigner)
    expect((await verdict([a], { log })).verdicts).toEqual(['withdrawn'])
    expect((await verdict([a, b], { log })).codes).toContain('withdrawn')
    const other = await signEntry({ ...words, target: 1 }, keySigner(cast.certifierA.privateKey))
    await appendEntries(folderStore(log), [entryBytes(other)], logSigner)
    expect((await verdict([b], { log })).codes).toEqual(['quorum'])
  })

  it('announced runs that were never published stand against their certifier', async () => {
    const [a, b] = [await publish(cast.certifierA), await publish(cast.certifierB)]
    const intent = await signEntry(
      {
        kind: 'intent',
        time: '2026-11-22T10:00:00Z',
        deadline: '2026-11-23T10:00:00Z',
        node: report.nodeDigest,
        suite: report.suite.digest,
        tiers: report.tiers.digest,
        attempt: 1,
        saltDigest: null,
        beacon: null,
        nonces: [],
        place: sha256Hex('https://node.example'),
      },
      keySigner(cast.certifierA.privateKey),
    )
    const proofs = [
      [2, a],
      [3, b],
    ] as const
    const log = await logged('log', [intent, intent, entryOf(a, 1), entryOf(b)], proofs)
    const { verdicts, details } = await verdict([a, b], { log })
    expect(verdicts).toEqual(['insufficient'])
    expect(details).toContain('announced and never published: 0')
    const strict = trustWith({ ...rules, log: { ...content.rules.log, intents: 'required' } })
    expect((await verdict([b], { log, trust: strict })).codes).toContain('intent')
  })

  it('a fork, an older copy, a damaged log or the log of a stranger is refused', async () => {
    const { a, b, log, entries } = await honest()
    const [first, second] = entries
    if (!first || !second) throw new Error('no entries')
    const none: never[] = []
    const fork = await logged('fork', [second, first, first], none)
    const short = await logged('short', [first], none)
    const damaged = join(folder, 'damaged')
    cpSync(log, damaged, { recursive: true })
    rmSync(join(damaged, 'tile', 'entries'), { recursive: true })
    mkdirSync(join(folder, 'empty'))
    for (const [place, message] of [
      [fork, 'one of them is a fork'],
      [short, 'is older than the proof'],
      [damaged, 'is missing'],
      [join(folder, 'empty'), 'there is no checkpoint'],
    ] as const) {
      const { verdicts, details } = await verdict([a, b], { log: place })
      expect(verdicts, place).toEqual(['invalid', 'invalid'])
      expect(details).toContain(message)
    }
    const stranger = noteSigner({ ...cast.witness1, content: cast.log.content }, 'log')
    await logged('theirs', entries, [[0, a]], { signer: stranger })
    expect((await verdict([a])).details).toContain('no signature of a known key of the log')
  })

  it('a proof of another report, or none, is no proof', async () => {
    const { a, b } = await honest()
    cpSync(join(a, 'report.tlog-proof'), join(b, 'report.tlog-proof'))
    expect((await verdict([b])).details).toContain('the proof is of another statement or signature')
    rmSync(join(a, 'report.tlog-proof'))
    expect((await verdict([a])).codes).toContain('not-logged')
  })

  it('runs of their own are no signatures of one statement', async () => {
    const { a, b } = await honest()
    const strict = trustWith({
      ...rules,
      quorum: { operators: 2, mode: 'cosign', scoreTolerance: '0', windowDays: 1 },
    })
    expect((await verdict([a, b], { trust: strict })).codes).toEqual(['quorum'])
  })
})
