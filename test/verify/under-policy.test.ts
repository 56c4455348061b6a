import { createHash, createPublicKey, sign } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { reportEntry } from '../../src/certify/index.ts'
import { leafHash, sha256Hex } from '../../src/digest/index.ts'
import { publicKeyOf } from '../../src/envelope/index.ts'
import {
  addCheckpoint,
  addCosignature,
  appendEntries,
  type BeaconChain,
  entryBytes,
  folderStore,
  formatProof,
  giveNonce,
  type IntentEntry,
  intentLeaf,
  type LogEntry,
  type NoteKeyKind,
  type NoteSigner,
  noteKeyOf,
  proveEntry,
  readCheckpoint,
  signEntry,
  witnessRequest,
} from '../../src/log/index.ts'
import { type Draw, drawSeed, nodeFile, type Report, statementOf } from '../../src/report/index.ts'
import { keySigner, signStatement } from '../../src/sign/index.ts'
import { readTrust, type Trust, type TrustContent } from '../../src/trust/index.ts'
import { type TrustPolicy, verifyUnderPolicy } from '../../src/verify/index.ts'
import { MapStore } from '../log/building.ts'
import { bytesOf, certificationOf, report, transcriptBytes } from '../report/sample.ts'
import { cast, type Holder, holder, signedBy, trustWith } from '../trust/building.ts'

const { shortSignatures } = bls12_381
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

/** A report in a folder of its own, and the intent it was announced with. */
interface Published {
  readonly place: string
  readonly intent: LogEntry
  readonly at: number
}

/** How a report differs from an honest one. */
interface Change {
  readonly report?: Partial<Report>
  readonly assurance?: 'third_party' | 'self'
  readonly intent?: Partial<IntentEntry>
  /** Whose nonce goes into the seed. */
  readonly nonceBy?: readonly Holder[]
  readonly draw?: Partial<Draw>
  readonly intentBy?: Holder
}

const signerOf = (by: Holder) => keySigner(by.privateKey)

/**
 * Publishes a report as the harness does: announced at a place of the log, its seed drawn with the nonce of
 * somebody else.
 */
async function publish(by: Holder, at: number, change: Change = {}): Promise<Published> {
  const { nonceBy = [cast.witness1], assurance = 'third_party' } = change
  const run = `run-${by.content.operator.slice(0, 1)}-${at}`
  const whole = { ...report, run, ...change.report }
  const salt = sha256Hex(`salt ${by.content.keyid} ${at}`)
  const intent = await signEntry(
    {
      kind: 'intent',
      time: '2026-11-22T10:00:00Z',
      deadline: '2026-11-23T10:00:00Z',
      node: whole.nodeDigest,
      place: sha256Hex('https://node.example'),
      suite: whole.suite.digest,
      tiers: whole.tiers.digest,
      attempt: whole.settings.attempt,
      saltDigest: sha256Hex(Buffer.from(salt, 'hex')),
      beacon: null,
      nonces: nonceBy.map(({ content: { keyid } }) => keyid),
      ...change.intent,
    },
    signerOf(change.intentBy ?? by),
  )
  if (intent.kind !== 'intent') throw new Error('no intent')
  const leaf = intentLeaf(intent)
  const draw: Draw = {
    kind: 'drawn',
    salt,
    intent: { origin: logSigner.noteKey.name, index: at, leaf },
    beacon: null,
    nonces: await Promise.all(nonceBy.map((one) => giveNonce(leaf, signerOf(one)))),
    ...change.draw,
  }
  const { nodeDigest: node, suite } = whole
  const seed = drawSeed(draw, { node, suite: suite.digest })
  const drawn = { draw, ...whole, settings: { ...whole.settings, seed } }
  const place = await publishAs(by, drawn, assurance)
  return { place, intent, at }
}

async function publishAs(
  by: Holder,
  whole: Report,
  assuranceLevel: 'third_party' | 'self',
): Promise<string> {
  const statement = statementOf(whole, { ...certificationOf(whole), assuranceLevel })
  const place = mkdtempSync(join(folder, 'report-'))
  writeFileSync(join(place, 'report.json'), bytesOf(whole))
  writeFileSync(join(place, 'node.json'), nodeFile(whole.node))
  writeFileSync(join(place, 'transcript.jsonl'), transcriptBytes)
  const bundle = await signStatement(statement, keySigner(by.privateKey), [])
  writeFileSync(join(place, 'report.sigstore.json'), bundle)
  return place
}

/** Announces reports, then records them: intents first. */
async function loggedAll(name: string, all: readonly Published[], more: readonly LogEntry[] = []) {
  const entries = [
    ...all.map(({ intent }) => intent),
    ...all.map(({ place, at }) => entryOf(place, at)),
    ...more,
  ]
  const proofs = all.map(({ place }, index) => [all.length + index, place] as const)
  const log = await logged(name, entries, proofs)
  const store = folderStore(log)
  for (const [index, { place }] of all.entries()) {
    const proof = formatProof(proveEntry(store, [logSigner.noteKey], index))
    writeFileSync(join(place, 'report.intent.tlog-proof'), proof)
  }
  return { log, entries }
}

function entryOf(place: string, intent: number | null = null): LogEntry {
  return reportEntry(readFileSync(join(place, 'report.sigstore.json')), intent)
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

/** Two honest reports in a log: entries 0 and 1 announce them, 2 and 3 record them. */
async function honest() {
  const [a, b] = [await publish(cast.certifierA, 0), await publish(cast.certifierB, 1)]
  const { log, entries } = await loggedAll('log', [a, b])
  return { a: a.place, b: b.place, log, entries }
}

/** What is made of one report by A, alone in a log, and by B as it should be. */
async function withHonestB(change: Change, by: Holder = cast.certifierA) {
  const [a, b] = [await publish(by, 0, change), await publish(cast.certifierB, 1)]
  const { log } = await loggedAll('log', [a, b])
  return { a: a.place, b: b.place, log }
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
      const [a, b] = await Promise.all([
        publish(cast.certifierA, 0, { report: change }),
        publish(cast.certifierB, 1, { report: change }),
      ])
      const { verdicts, details } = await verdict([a.place, b.place])
      expect(verdicts).toEqual(['insufficient'])
      expect(details).toContain(digest)
    }
  })

  it('a node certified by its own operator does not count', async () => {
    const { a } = await withHonestB({ assurance: 'self' })
    const { verdicts, codes } = await verdict([a])
    expect([verdicts, codes]).toEqual([['insufficient'], ['quorum', 'self-certified']])
  })

  it("a stranger's key, or the report of another node beside a signature, is invalid", async () => {
    const stranger = await publish(cast.witness1, 0, { nonceBy: [cast.witness2] })
    expect((await verdict([stranger.place])).verdicts).toEqual(['invalid'])
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
    const both = [await publish(cast.certifierA, 0), await publish(cast.certifierA2, 1)]
    await loggedAll('log', both)
    const places = both.map(({ place }) => place)
    expect(await verdict(places)).toMatchObject({ verdicts: ['insufficient'], codes: ['quorum'] })
  })

  it('a report that is dated back was seen too late', async () => {
    const { a, b, entries } = await honest()
    const proofs = [
      [2, a],
      [3, b],
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
      target: 2,
      reason: 'x',
    } as const
    const entry = await signEntry(words, signerOf(cast.certifierA))
    await appendEntries(folderStore(log), [entryBytes(entry)], logSigner)
    expect((await verdict([a], { log })).verdicts).toEqual(['withdrawn'])
    expect((await verdict([a, b], { log })).codes).toContain('withdrawn')
    const other = await signEntry({ ...words, target: 3 }, signerOf(cast.certifierA))
    await appendEntries(folderStore(log), [entryBytes(other)], logSigner)
    expect((await verdict([b], { log })).codes).toEqual(['quorum'])
  })

  it('a report that another took the place of is shown as such', async () => {
    const { a, log } = await honest()
    const words = { kind: 'supersession', time: '2026-11-23T00:00:00Z', target: 2, by: 3 } as const
    const entry = await signEntry(words, signerOf(cast.certifierA))
    await appendEntries(folderStore(log), [entryBytes(entry)], logSigner)
    const { decisions } = await verifyUnderPolicy([a], { trust, now, log })
    expect(decisions[0]?.decision.reasons.map(({ code }) => code)).toContain('superseded')
    const checks = decisions[0]?.outcomes[0]?.checks ?? []
    expect(checks.at(-2)?.detail).toContain('replaced by 3')
  })

  it('an envelope of another name has no proof beside it, and a bundle alone has words only', async () => {
    const { a } = await honest()
    const other = join(a, 'envelope.json')
    cpSync(join(a, 'report.sigstore.json'), other)
    expect((await verdict([other])).codes).toContain('not-logged')
    for (const name of ['report.json', 'node.json', 'transcript.jsonl']) rmSync(join(a, name))
    const { codes } = await verdict([join(a, 'report.sigstore.json')])
    expect(codes).toContain('free-seed')
  })

  it('a run without a score has none to agree on', async () => {
    const tasks = report.tasks.map((task) => ({
      ...task,
      asked: 0,
      score: null,
      outcomes: { ...task.outcomes, correct: 0, incorrect: 0, unparsed: 0, refused: 0, missing: 0 },
    }))
    const outcomes = tasks[0]?.outcomes ?? report.outcomes
    const empty = { sha256: sha256Hex(''), root: rootOfNothing, samples: 0 }
    const verdicts = report.verdicts.map((one) => ({
      ...one,
      verdict: 'inconclusive' as const,
      reason: 'open',
    }))
    const change = { report: { tasks, outcomes, verdicts, composite: null, transcript: empty } }
    const a = await publish(cast.certifierA, 0, change)
    writeFileSync(join(a.place, 'transcript.jsonl'), '')
    await loggedAll('log', [a])
    const { decisions } = await verifyUnderPolicy([a.place], { trust, now })
    expect(decisions[0]?.decision).toMatchObject({ score: null, awarded: [] })
  })

  it('announced runs that were never published stand against their certifier', async () => {
    const aborted = await publish(cast.certifierA, 0)
    const a = await publish(cast.certifierA, 1, { report: secondTest })
    const b = await publish(cast.certifierB, 2)
    const entries = [aborted.intent, a.intent, b.intent, entryOf(a.place, 1), entryOf(b.place, 2)]
    const proofs = [
      [3, a.place],
      [4, b.place],
    ] as const
    const log = await logged('log', entries, proofs)
    const { verdicts, details } = await verdict([a.place, b.place], { log })
    expect(verdicts).toEqual(['insufficient'])
    expect(details).toContain('announced and never published: 0')
  })

  it('whoever lost the journal, or says so, still counts the tests that were announced', async () => {
    const first = await publish(cast.certifierA, 0)
    const again = await publish(cast.certifierA, 1)
    const entries = [first, again].flatMap(({ intent }) => intent)
    const log = await logged(
      'log',
      [...entries, entryOf(first.place, 0), entryOf(again.place, 1)],
      [[3, again.place]],
    )
    const { verdicts, details } = await verdict([again.place], { log })
    expect(verdicts).toEqual(['invalid'])
    expect(details).toContain('it counts as test 1 of the node, and 1 were announced before')
  })

  it('another model or name at the same place is no first test either', async () => {
    const other = { model: 'model-b', url: 'https://node.example/v2', protocol: 'chat' } as const
    const renamed = { node: { ...report.node, ...other }, nodeDigest: sha256Hex(nodeFile(other)) }
    const first = await publish(cast.certifierA, 0)
    const again = await publish(cast.certifierA, 1, { report: renamed })
    const all = [first, again].map(({ intent }) => intent)
    const results = [entryOf(first.place, 0), entryOf(again.place, 1)]
    const log = await logged('log', [...all, ...results], [[3, again.place]])
    expect((await verdict([again.place], { log })).codes).toContain('attempt')
  })

  it('a fork, an older copy, a damaged log or the log of a stranger is refused', async () => {
    const { a, b, log, entries } = await honest()
    const none: never[] = []
    const fork = await logged('fork', [...entries.toReversed(), ...entries], none)
    const short = await logged('short', entries.slice(0, 3), none)
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
    await logged('theirs', entries, [[2, a]], { signer: stranger })
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

const rootOfNothing = createHash('sha256').digest('base64')
const secondTest = { settings: { ...report.settings, attempt: 2 } }

describe('whoever wants a lucky sample', () => {
  it('cannot choose the seed: such a report counts for nobody', async () => {
    const { a, b } = await honest()
    const free = await publishAs(
      cast.certifierA,
      { ...report, draw: { kind: 'free' } },
      'third_party',
    )
    cpSync(join(a, 'report.tlog-proof'), join(free, 'report.tlog-proof'))
    rmSync(join(free, 'report.tlog-proof'))
    const { verdicts, codes } = await verdict([free, b])
    expect(verdicts).toEqual(['insufficient'])
    expect(codes).toContain('free-seed')
  })

  it('does not get further with a free seed by logging the report', async () => {
    const place = await publishAs(
      cast.certifierA,
      { ...report, draw: { kind: 'free' } },
      'third_party',
    )
    const log = await logged('log', [entryOf(place, 0)], [[0, place]])
    expect((await verdict([place], { log })).codes).toContain('free-seed')
  })

  it('cannot say that it was drawn: seed, salt, intent and nonces are compared', async () => {
    const other = sha256Hex('a luckier salt')
    const cases: readonly (readonly [Change, string])[] = [
      [{ draw: { salt: other } }, 'its salt is not the announced one'],
      [{ draw: { nonces: [] } }, 'from a salt alone, which its owner chose'],
      [{ draw: { intent: { origin: 'a.example/log', index: 0, leaf: other } } }, 'another entry'],
      [{ draw: { intent: { origin: 'a.example/log', index: 7, leaf: other } } }, 'another entry'],
      [{ intent: { tiers: other } }, 'of another node, suite, tiers file or test'],
      [{ intent: { attempt: 2 } }, 'of another node, suite, tiers file or test'],
      [{ intent: { epoch: '2026-Q3' } }, 'of another node, suite, tiers file or test'],
      [{ intent: { nonces: [] } }, 'not all of its nonces are the announced ones'],
      [{ intent: { beacon: { chain: other, round: 5 } } }, 'its round of a beacon is not'],
    ]
    for (const [change, message] of cases) {
      const { a } = await withHonestB(change)
      const { verdicts, details } = await verdict([a])
      expect([verdicts, details.includes(message)], message).toEqual([['invalid'], true])
      for (const name of ['log', 'report'])
        rmSync(join(folder, name), { recursive: true, force: true })
    }
  })

  it('cannot use the seed of another draw', async () => {
    const { a } = await honest()
    const path = join(a, 'report.json')
    const whole: Report = JSON.parse(readFileSync(path, 'utf8'))
    const lucky = { ...whole, settings: { ...whole.settings, seed: sha256Hex('lucky') } }
    const again = await publishAs(cast.certifierA, lucky, 'third_party')
    expect((await verdict([again])).details).toContain('the seed is not the one it leads to')
  })

  it('cannot add the chance itself, nor by a key of the same operator or of a stranger', async () => {
    for (const nonceBy of [[cast.certifierA], [cast.certifierA2, cast.certifierA], [strangers]]) {
      const { a, b, log } = await withHonestB({ nonceBy })
      const { verdicts, details } = await verdict([a, b], { log })
      expect(verdicts).toEqual(['insufficient'])
      expect(details).toContain('nobody but its certifier had a part in the draw')
      rmSync(log, { recursive: true })
    }
  })

  it('cannot make up the nonce of another operator', async () => {
    const forged = [{ keyid: cast.witness1.content.keyid, signature: 'A'.repeat(86).concat('==') }]
    const { a } = await withHonestB({ draw: { nonces: forged } })
    expect((await verdict([a])).details).toContain('does not hold')
  })

  it('what lies in place of a report or an intent and cannot be read is an error, not a verdict', async () => {
    const { a } = await honest()
    const intent = join(a, 'report.intent.tlog-proof')
    rmSync(intent)
    mkdirSync(intent)
    await expect(verdict([a])).rejects.toMatchObject({ code: 'CONFIG' })
    await expect(verdict([join(folder, 'nowhere')])).rejects.toMatchObject({ code: 'CONFIG' })
  })

  it('cannot keep the intent back', async () => {
    const { a, b, log } = await honest()
    rmSync(join(a, 'report.intent.tlog-proof'))
    expect((await verdict([a, b])).details).toContain('the intent of its draw was not shown')
    expect((await verdict([a, b], { log })).verdicts).toEqual(['verified'])
  })

  it('cannot name a report as its intent', async () => {
    const b = await publish(cast.certifierB, 1)
    const leaf = leafHash(entryBytes(entryOf(b.place, 1))).toString('hex')
    const intent = { origin: 'a.example/log', index: 3, leaf }
    const a = await publish(cast.certifierA, 0, { draw: { intent } })
    const { log } = await loggedAll('log', [a, b])
    rmSync(join(a.place, 'report.intent.tlog-proof'))
    expect((await verdict([a.place], { log })).details).toMatch(/intent/u)
  })

  it("cannot put another's intent or another entry in its place", async () => {
    const { a, b } = await honest()
    cpSync(join(b, 'report.intent.tlog-proof'), join(a, 'report.intent.tlog-proof'))
    expect((await verdict([a])).details).toContain('its proof is of another entry')
    for (const intentBy of [cast.certifierB, strangers]) {
      rmSync(join(folder, 'log'), { recursive: true })
      const stolen = await withHonestB({ intentBy })
      expect((await verdict([stolen.a])).details).toContain("its intent is a stranger's")
    }
  })
})

const strangers = holder('stranger.example', ['witness'])

describe('a beacon', () => {
  const { secretKey, publicKey } = shortSignatures.keygen()
  const chain: BeaconChain = {
    chain: sha256Hex('a beacon of this test'),
    publicKey: publicKey.toHex(),
    genesis: Date.parse('2026-11-22T11:00:00Z') / 1000,
    period: 30,
  }
  const signatureOf = (round: number) => {
    const number = Buffer.alloc(8)
    number.writeBigUInt64BE(BigInt(round))
    const message = createHash('sha256').update(number).digest()
    const tag = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
    return shortSignatures.sign(shortSignatures.hash(message, tag), secretKey).toHex()
  }
  const drawnBy = (round: number, signature = signatureOf(round)): Change => ({
    nonceBy: [],
    intent: { beacon: { chain: chain.chain, round } },
    draw: { beacon: { chain: chain.chain, round, signature } },
  })
  const believing = (change: Partial<TrustContent> = {}) =>
    readTrust(signedBy({ ...trust.content, beacons: [chain], ...change }, [cast.root1, cast.root2]))

  it('draws when others saw the intent before its round came', async () => {
    // Witnesses see the log an hour after the run; a round two hours later was still to come.
    const late = 1 + (2 * 3600 + 3600) / chain.period
    const { a, b } = await withHonestB(drawnBy(late))
    expect((await verdict([a, b], { trust: believing() })).verdicts).toEqual(['verified'])
  })

  it('draws nothing where the policy does not name it, or the intent came after the round', async () => {
    const { a, b } = await withHonestB(drawnBy(1))
    expect((await verdict([a, b])).details).toContain('nobody but its certifier')
    const { verdicts, details } = await verdict([a, b], { trust: believing() })
    expect(verdicts).toEqual(['insufficient'])
    expect(details).toContain("the beacon's round came 2026-11-22T11:00:00.000Z")
  })

  it('cannot be made up', async () => {
    const { a } = await withHonestB(drawnBy(400, signatureOf(401)))
    const { verdicts, details } = await verdict([a], { trust: believing() })
    expect(verdicts).toEqual(['invalid'])
    expect(details).toContain('round 400 of the beacon has another signature')
  })
})
