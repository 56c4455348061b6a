import { generateKeyPairSync, sign } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calibrate, saveCalibration } from '../../src/calibration/index.ts'
import { certifyNode } from '../../src/certify/index.ts'
import { loadTiers } from '../../src/chains/index.ts'
import { canonicalBytes, sha256Hex } from '../../src/digest/index.ts'
import {
  type InTotoStatement,
  inTotoPayloadType,
  pae,
  publicKeyOf,
  writeBundle,
} from '../../src/envelope/index.ts'
import { serveMockNode } from '../../src/mock-node/index.ts'
import { type Report, readReport, statementOf } from '../../src/report/index.ts'
import { signInToto } from '../../src/sign/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { Checklist, passed } from '../../src/verify/checklist.ts'
import {
  objectionTo,
  openTranscript,
  reportFoldersIn,
  type VerifyInput,
  verifyFolder,
  verifyReport,
} from '../../src/verify/index.ts'
import { requireRebuilt } from '../../src/verify/rebuild.ts'
import { requireVerdicts } from '../../src/verify/replay.ts'
import { requireScores } from '../../src/verify/rescore.ts'
import { Shelf } from '../../src/verify/shelf.ts'
import { certificationOf, report, transcriptBytes } from '../report/sample.ts'
import { writeSmallSuite, writeSmallTiers } from '../trust/small-suite.ts'
import { policy, publicKey, publish, signer } from './signing.ts'

const home = mkdtempSync(join(tmpdir(), 'iqchains-odd-'))
afterAll(() => rmSync(home, { recursive: true }))
const suite = writeSmallSuite(join(home, 'suite'), 8)
const tiers = writeSmallTiers(join(home, 'tiers.json'), '70')
let place = ''
let whole: Report

beforeAll(async () => {
  await using node = await serveMockNode({ suite, skill: 0.9 })
  const { folder } = await certifyNode({
    ...{ url: node.url, suite, tiers, protocol: 'chat', stream: false, key: signer },
    ...{ runs: join(home, 'runs'), reports: join(home, 'reports') },
  })
  place = folder
  whole = readReport(readFileSync(join(folder, 'report.json')))
})

const failureOf = async (input: VerifyInput) => {
  const { verdict, checks } = await verifyReport(input, policy)
  const failed = checks.find(({ ok }) => !ok)
  return `${verdict}: ${failed?.name}: ${failed?.detail}`
}

/** The report that was really made, changed and signed again as bytes of one's own. */
async function signedAs(bytes: Buffer): Promise<string> {
  const folder = mkdtempSync(join(home, 'signed-'))
  cpSync(place, folder, { recursive: true })
  const statement = statementOf(readReport(bytes), {
    reportDigest: sha256Hex(bytes),
    verifier: `urn:iqchains:certifier:${signer.keyid}`,
    validUntil: new Date(Date.parse(whole.times.finished) + 1000).toISOString(),
    assuranceLevel: 'self',
  })
  writeFileSync(join(folder, 'report.json'), bytes)
  writeFileSync(join(folder, 'report.sigstore.json'), await signInToto(statement, signer, []))
  return folder
}

describe('what is signed', () => {
  it('is the one spelling of a statement: other spaces are other bytes', async () => {
    const published = await publish()
    const statement = statementOf(report, certificationOf(report))
    const payload = Buffer.from(JSON.stringify(statement, null, 1))
    const signature = await signer.sign(pae(inTotoPayloadType, payload))
    const signed = writeBundle({
      payloadType: inTotoPayloadType,
      payload,
      signatures: [{ keyid: signer.keyid, signature }],
    })
    expect(await failureOf({ ...published, signed })).toContain('made again from the report it has')
  })

  it('is the one spelling of a report', async () => {
    const folder = await signedAs(Buffer.from(JSON.stringify(whole)))
    const { verdict, checks } = await verifyFolder(folder, { keys: [publicKey], tiers })
    expect(verdict).toBe('invalid')
    expect(checks.at(-1)?.detail).toContain('another order of its fields, or other spaces')
  })

  it('may be a report alone, without its node and with nothing beside it', async () => {
    const { node: _, transcript: __, ...alone } = await publish()
    const result = await verifyReport(alone, policy)
    expect(result.verdict === 'invalid' ? [] : result.unchecked).toContain(
      'node.json was not given',
    )
  })

  it('has in its words whatever nobody can make again', async () => {
    const scale = { name: 'open-llm-v1', version: 1, value: '60.0', standardError: '1.2' }
    const requests = {
      auth: 'bearer',
      headers: [],
      query: [],
      extraBody: {},
      adjustments: [],
    } as const
    const canaries = { right: 1, published: 0, other: 0, unread: 0, log10Lookup: '-1.0' }
    const input = await publish({
      report: {
        scale,
        requests: { ...requests, headers: [], query: [], adjustments: [] },
        canaries,
      },
    })
    const result = await verifyReport(input, policy)
    const word = result.verdict === 'invalid' ? '' : result.word.join('\n')
    expect(word).toContain('the score on another scale')
    expect(word).toContain('what was added to the requests')
    expect(word).toContain('items with wrong keys')
  })

  it('may be of another kind: no transcript belongs to it', async () => {
    const statement = {
      _type: 'https://in-toto.io/Statement/v1' as const,
      subject: [{ name: 'x', digest: { sha256: sha256Hex('x') } }],
      predicateType: 'https://slsa.dev/provenance/v1',
    } satisfies InTotoStatement
    const signed = await signInToto(statement, signer, [])
    const result = await verifyReport(
      { signed, transcript: [transcriptBytes] },
      { ...policy, predicateTypes: [statement.predicateType] },
    )
    expect(result).toMatchObject({ verdict: 'verified', isJudged: false })
    expect(result.verdict === 'invalid' ? [] : result.unchecked).toContain(
      'the transcript: a foreign statement commits to none',
    )
  })
})

describe("an operator's proof", () => {
  const { privateKey, publicKey: operatorKey } = generateKeyPairSync('ed25519')
  const own = publicKeyOf(operatorKey, 'operator')
  const pem = operatorKey.export({ format: 'pem', type: 'spki' }).toString()
  const nonce = 'ab'.repeat(32)
  const message = Buffer.from(`iqchains-node-control-v1\nhttps://node.example\n${nonce}`)
  const signature = sign(null, message, privateKey).toString('base64')
  const operator = { keyid: own.keyid, nonce, signature }
  const provenBy = (change: object) =>
    publish({
      report: { node: { ...report.node, control: 'proven', operator: { ...operator, ...change } } },
    })

  it('is checked with the key that is published with it, or with one at hand', async () => {
    const withKey = await verifyReport(await provenBy({ publicKey: pem }), policy)
    expect(withKey).toMatchObject({ verdict: 'insufficient', isProven: true })
    const without = await provenBy({})
    expect(await verifyReport(without, policy)).toMatchObject({ isProven: false })
    const known = { ...policy, operatorKeys: [own] }
    expect(await verifyReport(without, known)).toMatchObject({ isProven: true })
  })

  it('is none by a key that is none, or of another', async () => {
    expect(await failureOf(await provenBy({ publicKey: 'x' }))).toContain('control: ')
    const other = signature.replace(/^./u, (first) => (first === 'A' ? 'B' : 'A'))
    expect(await failureOf(await provenBy({ publicKey: pem, signature: other }))).toContain(
      'control',
    )
    const claimed = await publish({ report: { node: { ...report.node, control: 'proven' } } })
    expect(await failureOf(claimed)).toContain('its proof does not fit')
  })
})

describe('a draft', () => {
  const statement = statementOf(report, certificationOf(report))

  it('that would verify has nothing against it but its end', async () => {
    const given = { report: canonicalBytes(report) }
    expect(await objectionTo(statement, given, new Date('2027-03-01T00:00:00Z'))).toEqual({
      kind: 'ended',
      detail: 'valid until 2027-02-20T12:00:00Z',
    })
  })

  it('of another report is told in a line, and a failing disk is no verdict', async () => {
    const other = { report: canonicalBytes({ ...report, run: 'r-02' }) }
    expect(await objectionTo(statement, other, policy.now)).toMatchObject({ kind: 'invalid' })
    const broken = {
      report: canonicalBytes(report),
      transcript: (function* () {
        yield transcriptBytes
        throw new Error('the disk is gone')
      })(),
    }
    await expect(objectionTo(statement, broken, policy.now)).rejects.toThrow('the disk is gone')
  })
})

describe('a policy that makes no sense', () => {
  it.each([
    [{ threshold: 0 }, 'at least 1, not 0'],
    [{ clockSkewMs: -1 }, 'must be times'],
    [{ now: new Date('never') }, 'must be times'],
  ])('is refused: %j', async (change, message) => {
    await expect(verifyReport(await publish(), { ...policy, ...change })).rejects.toThrow(message)
  })
})

describe('a list of checks', () => {
  it('escapes what does not print, cuts what is long, and throws on what is no verdict', async () => {
    const list = new Checklist()
    await list.run('report', () => passed(undefined, `\u202e${'x'.repeat(600)}`))
    expect(list.checks[0]?.detail).toMatch(/^\\u\{202e\}x{492}\.\.\.$/u)
    const broken = list.run('node', () => {
      throw new TypeError('a bug')
    })
    await expect(broken).rejects.toThrow('a bug')
    expect(list.has('node')).toBe(false)
  })
})

describe('deciding and judging again', () => {
  const lines = () => readFileSync(join(place, 'transcript.jsonl'))

  it('requires the epoch in which the run was begun', async () => {
    const input = {
      tiers: await loadTiers(tiers),
      items: undefined,
      suite: undefined,
      transcript: () => [lines()],
    }
    const of = (epoch: string) => ({ ...whole, settings: { ...whole.settings, epoch } })
    await expect(requireVerdicts(of('2026-Q4'), input)).rejects.toThrow('names no epochs')
    const inEpochs = { ...input, tiers: { ...input.tiers, epoch: 'quarter' as const } }
    await expect(requireVerdicts(whole, inEpochs)).rejects.toThrow('the report says none')
    await expect(requireVerdicts(of('2001-Q1'), inEpochs)).rejects.toThrow('says 2001-Q1')
  })

  it('refuses samples that are no items of the suite, or were asked otherwise', async () => {
    const loaded = await loadSuite(suite)
    const changed = (change: object) =>
      lines()
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => Buffer.from(`${JSON.stringify({ ...JSON.parse(line), ...change })}\n`))
    for (const [change, message] of [
      [{ item: 999 }, 'is not an item of the suite'],
      [{ task: 7 }, 'is not an item of the suite'],
      [{ request: 'f'.repeat(64) }, 'was asked otherwise than the suite asks'],
      [{ commitment: 'f'.repeat(64) }, 'the suite holds nothing back'],
    ] as const) {
      await expect(requireScores(whole, changed(change), loaded)).rejects.toThrow(message)
    }
    const missing = await requireScores(whole, changed({ outcome: 'missing' }), loaded)
    expect(missing.value).toEqual({ judged: 0, hidden: 0 })
    const untold = await requireScores(whole, changed({ request: undefined }), loaded)
    expect(untold.value.judged, 'reports of before').toBeGreaterThan(0)
    const other = { ...whole, suite: { ...whole.suite, digest: 'f'.repeat(64) } }
    await expect(requireScores(other, [lines()], loaded)).rejects.toThrow('is not the suite')
  })

  it('finds no score where nothing was asked, and takes the rates of a scorer from the report', async () => {
    const input = {
      ...{ tiers: await loadTiers(tiers), items: undefined, suite: undefined },
      transcript: () => [],
    }
    const [task] = whole.tasks
    if (task === undefined) throw new Error('no task')
    const none = Object.fromEntries(Object.keys(task.outcomes).map((kind) => [kind, 0]))
    const empty = {
      ...whole,
      tasks: [{ ...task, outcomes: { ...task.outcomes, ...none } }],
      transcript: { ...whole.transcript, sha256: sha256Hex('') },
    }
    await expect(requireVerdicts(empty, input)).rejects.toThrow('score is undefined')
    const rates = { right: { said: 90, of: 100 }, wrong: { said: 20, of: 100 } }
    const corrected = { ...whole, tasks: [{ ...task, rates }] }
    const again = { ...input, transcript: () => [lines()] }
    await expect(requireVerdicts(whole, again)).resolves.toBeDefined()
    await expect(requireVerdicts(corrected, again)).rejects.toThrow('the composite score is')
  })

  it('refuses answers that came a day before the run or after it', async () => {
    const input = {
      ...{ tiers: await loadTiers(tiers), items: undefined, suite: undefined },
      transcript: () => [lines()],
    }
    const { value } = await requireVerdicts(whole, input)
    const days = 2 * 24 * 60 * 60 * 1000
    for (const shift of [-days, days]) {
      const moved = { first: value.answered.first + shift, last: value.answered.last + shift }
      const rebuilt = () => requireRebuilt(whole, Buffer.from(''), { ...value, answered: moved })
      expect(rebuilt).toThrow("answers of the transcript came outside the run's times")
    }
  })

  it('reads each suite once, in the mode of the report, with the item parameters beside it', async () => {
    const own = writeSmallSuite(join(home, 'calibrated'), 8)
    const loaded = await loadSuite(own)
    const shelf = new Shelf({ tiers, suite: own })
    const replayOf = async (change: Partial<Report['suite']>) =>
      shelf.replayOf({ ...whole, suite: { ...whole.suite, ...change } }, () => [lines()])
    const first = await replayOf({})
    expect(first?.suite?.digest).toBe(loaded.digest)
    expect((await replayOf({}))?.suite).toBe(first?.suite)
    expect((await replayOf({ mode: 'strict' }))?.suite?.mode).toBe('strict')
    expect((await replayOf({ mode: 'of some later version' }))?.suite?.mode).toBe(loaded.mode)

    const answers = (right: number) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((item) => ({ task: 0, item, score: item < right ? 1 : 0 }))
    const runs = Array.from({ length: 40 }, (_, at) => answers(at % 9))
    await saveCalibration(own, calibrate(loaded, runs))
    const known = await new Shelf({ tiers, suite: own }).replayOf(whole, () => [lines()])
    expect(known?.items?.parameters.slopes).toHaveLength(8)
    // At hand is a suite with parameters, and the report names none: nothing at hand is its own.
    const atHand = new Shelf({ tiersAtHand: [tiers], suite: own })
    expect(await atHand.replayOf(whole, () => [lines()])).toBeUndefined()
  })

  it('takes of several tiers files and suites at hand those that the report is of', async () => {
    const [own, other] = [6, 7].map((items) => writeSmallSuite(join(home, `hand-${items}`), items))
    const digest = (await loadSuite(own ?? '')).digest
    const ofOwn = { ...whole, suite: { ...whole.suite, digest } }
    const suitesAtHand = [other ?? '', own ?? '']
    const shelf = new Shelf({ tiersAtHand: ['tiers.json', tiers], suitesAtHand })
    const found = await shelf.replayOf(ofOwn, () => [lines()])
    expect([found?.tiers.digest, found?.suite?.digest]).toEqual([whole.tiers.digest, digest])
    expect(found?.scorer).toBeTypeOf('function')
    const ofNone = await shelf.replayOf(whole, () => [lines()])
    expect(ofNone?.suite).toBeUndefined()
    const ofNoTiers = { ...whole, tiers: { ...whole.tiers, digest: 'f'.repeat(64) } }
    expect(await shelf.replayOf(ofNoTiers, () => [lines()])).toBeUndefined()
  })

  it('takes suites that come with the program where the report is of one', async () => {
    await using node = await serveMockNode({ suite: 'starter', skill: 0.9 })
    const { folder, report: starter } = await certifyNode({
      ...{
        url: node.url,
        suite: 'starter',
        limit: 1,
        protocol: 'chat',
        stream: false,
        key: signer,
      },
      ...{ runs: join(home, 'starter-runs'), reports: join(home, 'starter-reports') },
    })
    const bundled = { keys: [publicKey], judgeBundled: true }
    expect(await verifyFolder(folder, bundled)).toMatchObject({ isJudged: true })
    for (const change of [{ version: '9.9.9' }, { digest: 'f'.repeat(64) }, { name: 'none' }]) {
      const other = { ...starter, suite: { ...starter.suite, ...change } }
      const forged = await signedBeside(folder, other)
      const result = await verifyFolder(forged, bundled)
      expect(result.checks.map(({ name }) => name)).not.toContain('scores')
    }
    const small = await verifyFolder(place, bundled)
    expect(small).toMatchObject({ verdict: 'insufficient', isJudged: false })
  })

  async function signedBeside(folder: string, changed: Report): Promise<string> {
    const copy = mkdtempSync(join(home, 'beside-'))
    cpSync(folder, copy, { recursive: true })
    const bytes = Buffer.from(`${JSON.stringify(changed, null, 2)}\n`)
    const statement = statementOf(changed, {
      reportDigest: sha256Hex(bytes),
      verifier: `urn:iqchains:certifier:${signer.keyid}`,
      validUntil: new Date(Date.parse(changed.times.finished) + 1000).toISOString(),
      assuranceLevel: 'self',
    })
    writeFileSync(join(copy, 'report.json'), bytes)
    writeFileSync(join(copy, 'report.sigstore.json'), await signInToto(statement, signer, []))
    return copy
  }
})

describe('folders of reports', () => {
  it('are searched one level down; anything else stays as it is named', () => {
    const many = join(home, 'many')
    for (const name of ['b', 'a']) cpSync(place, join(many, name), { recursive: true })
    mkdirSync(join(many, 'empty'))
    expect(reportFoldersIn(many)).toEqual([join(many, 'a'), join(many, 'b')])
    expect(reportFoldersIn(place)).toEqual([place])
    expect(reportFoldersIn(join(many, 'empty'))).toEqual([join(many, 'empty')])
    expect(reportFoldersIn(join(home, 'nothing'))).toEqual([join(home, 'nothing')])
  })

  it('that are not there are an error of who names them', async () => {
    const missing = verifyFolder(join(home, 'no', 'such', 'bundle'), { keys: [publicKey] })
    await expect(missing).rejects.toMatchObject({ code: 'CONFIG' })
    const transcript = openTranscript(join(home, 'no', 'transcript.jsonl'))
    await expect(transcript.next()).rejects.toMatchObject({ code: 'CONFIG' })
  })
})
