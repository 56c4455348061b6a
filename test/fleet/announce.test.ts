import { createHash, createPublicKey } from 'node:crypto'
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DrawOptions } from '../../src/certify/index.ts'
import { loadTiers } from '../../src/chains/index.ts'
import { publicKeyOf } from '../../src/envelope/index.ts'
import { Announcer, cancelExams, signFinished } from '../../src/fleet/index.ts'
import { revive } from '../../src/fleet/plan/index.ts'
import {
  appendEntries,
  type BeaconChain,
  entryBytes,
  folderStore,
  formatProof,
  giveNonce,
  openIntents,
  proveEntry,
  roundAfter,
} from '../../src/log/index.ts'
import { type SimulatedNode, serveMockNode } from '../../src/mock-node/index.ts'
import { reportFiles } from '../../src/report/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { TestFleet } from '../support/fleet.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { cast, content } from '../trust/building.ts'
import { logSigner, signerOf, World } from '../trust/world.ts'

const witness = publicKeyOf(createPublicKey(cast.witness1.privateKey), 'witness')

describe.skipIf(!hasPostgres)('a fleet that announces its tests', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await Postgres.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  let world: World
  let fleet: TestFleet
  let node: SimulatedNode
  beforeEach(async () => {
    world = await World.begin()
    fleet = await TestFleet.start(server)
    node = await serveMockNode({ suite: world.suiteFolder, skill: 0.9 })
    await add()
  })
  afterEach(async () => {
    await node.close()
    await fleet[Symbol.asyncDispose]()
    world[Symbol.dispose]()
  })

  const log = () => ({ folder: world.log, signer: logSigner })

  async function add(urls: readonly string[] = [node.url]): Promise<void> {
    const [suite, tiers] = [await loadSuite(world.suiteFolder), await loadTiers(world.tiers)]
    const how = { suite, suitePath: world.suiteFolder, tiers, announce: true, seed: undefined }
    await fleet.add(['endpoint,api', ...urls.map((url) => `${url},chat`)], how)
  }

  /** Whoever announces, with nonces of a witness in the files given. */
  function announcer(nonces: readonly string[] = [], folder = world.log): Promise<Announcer> {
    return announcerBy({ nonceKeys: [witness], nonces }, folder)
  }

  function announcerBy(
    draw: DrawOptions | undefined,
    folder = world.log,
    signer = logSigner,
  ): Promise<Announcer> {
    return Announcer.open({
      ...{ database: fleet.fleet.database, queue: fleet.fleet.queue, leaseSeconds: 5 },
      ...{ log: { folder, signer }, signer: signerOf(cast.certifierA) },
      draw: async () => draw,
      holder: 'the test:1',
    })
  }

  /** Until workers say that so many tests are to be announced; then none works. */
  async function wanted(count = 1): Promise<void> {
    await using _worker = await fleet.worker()
    const waits = () => fleet.told.filter(({ ending }) => ending === 'awaits-intent')
    while (waits().length < count) await setTimeout(50)
  }

  async function nonceFor(index: number): Promise<string> {
    const { leaf } = world.intentAt(index)
    const path = world.path('nonce.json')
    const nonce = await giveNonce(leaf, signerOf(cast.witness1))
    writeFileSync(path, JSON.stringify({ intent: leaf, ...nonce }))
    return path
  }

  const sign = (more: object = {}) => {
    const key = signerOf(cast.certifierA)
    const reports = join(fleet.folder, 'reports')
    const refused: string[] = []
    const signed = signFinished(fleet.fleet.database, {
      ...{ key, reports, thirdParty: true, holder: 'the test' },
      onSigned: (one) => one.kind === 'refused' && refused.push(one.why),
      ...more,
    })
    return signed.then((count) => ({ count, refused, reports }))
  }

  it('has reports that a policy believes, as those of one announced run', async () => {
    await wanted()
    expect(node.asked.size, 'nothing but how it is asked').toBeLessThan(3)
    const [exam] = await fleet.exams()
    expect(exam).toMatchObject({ state: 'waiting', run: null, code: null })

    const first = await announcer()
    expect(await first.announce()).toMatchObject({
      ...{ announced: 1, drawn: 0 },
      unready: [{ node: node.url, index: 0, why: `a nonce is missing of ${witness.keyid}` }],
    })
    expect(await first.announce()).toMatchObject({ announced: 0, drawn: 0 })
    await first.close()
    const second = await announcer([await nonceFor(0)])
    expect(await second.announce()).toEqual({ announced: 0, drawn: 1, unready: [] })
    await second.close()

    await using _worker = await fleet.worker()
    await fleet.until(['finished', 'dead'])
    const unnamed = await sign()
    expect(unnamed.refused).toEqual(["it was announced in the log 'a.example/log'"])
    const { count, reports } = await sign({ log: log() })
    expect(count).toBe(1)
    expect(world.entries().map(({ kind }) => kind)).toEqual(['intent', 'report'])
    expect(world.entries()[1]).toMatchObject({ intent: 0 })

    await world.witnessed()
    const [run = ''] = readdirSync(reports)
    const folder = join(reports, run)
    const proof = proveEntry(folderStore(world.log), [logSigner.noteKey], 1)
    writeFileSync(join(folder, reportFiles.proof), formatProof(proof))
    const trust = await world.policy({ quorum: { ...content.rules.quorum, operators: 1 } })
    const said = await world.verify([folder], { trust })
    expect(said).toMatchObject({ verdicts: ['verified'], why: '' })
  })

  it('announces a test once, whenever whoever announces is stopped', async () => {
    await wanted()
    const { database } = fleet.fleet
    await database.query(`
      CREATE FUNCTION iqchains.stop() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'stopped here' USING ERRCODE = '57014'; END $$;
      CREATE TRIGGER stopped BEFORE UPDATE OF intent ON iqchains.announcement
        EXECUTE FUNCTION iqchains.stop()`)
    const first = await announcer()
    await expect(first.announce()).rejects.toThrow('stopped here')
    expect(world.entries(), 'the log has it, the database does not').toHaveLength(1)
    await first.close()
    await database.query('DROP TRIGGER stopped ON iqchains.announcement')
    const second = await announcer()
    expect(await second.announce()).toMatchObject({ announced: 1, unready: [{ index: 0 }] })
    expect(world.entries()).toHaveLength(1)
  })

  it('has one process that announces, until it ends or gives no sign', async () => {
    const first = await announcer()
    await expect(announcer()).rejects.toMatchObject({
      code: 'LOG',
      message: 'the test:1 announces for this fleet',
    })
    await first.close()
    const second = await announcer()
    const { database } = fleet.fleet
    await database.query(`UPDATE iqchains.announcer SET expires = now() - interval '1 s'`)
    await announcer()
    await expect(second.announce()).rejects.toMatchObject({ code: 'LOG' })
  })

  it('writes on with no old copy of its log, which would be forked', async () => {
    await wanted()
    const copy = world.path('copy')
    cpSync(world.log, copy, { recursive: true })
    const first = await announcer()
    await first.announce()
    await first.close()
    const old = await announcer([], copy)
    await add()
    await fleet.fleet.database.query(
      `UPDATE iqchains.announcement SET intent = NULL, entry = NULL, origin = NULL`,
    )
    await expect(old.announce()).rejects.toThrow('which has 1')
    const other = { kind: 'trust', version: 1, sha256: 'a'.repeat(64) } as const
    await appendEntries(folderStore(copy), [entryBytes(other)], logSigner)
    await expect(old.announce(), 'as long, and another').rejects.toMatchObject({ code: 'LOG' })
    rmSync(copy, { recursive: true })
  })

  it('refuses a folder that is not the log of its key at once, though no test waits', async () => {
    const { noteKey } = logSigner
    const other = { ...logSigner, noteKey: { ...noteKey, name: 'log.example/other' } }
    await expect(announcerBy(undefined, world.log, other)).rejects.toMatchObject({
      code: 'VERIFICATION',
    })
    await expect(announcerBy(undefined, world.path('nowhere'))).rejects.toThrow('no checkpoint')
    await (await announcer()).close()
  })

  it('leaves what is cancelled out of the log, or open in it', async () => {
    await wanted()
    const { database, queue } = fleet.fleet
    await database.query(`UPDATE iqchains.node SET paused = true`)
    const one = await announcer()
    expect(await one.announce()).toMatchObject({ announced: 0, unready: [] })
    await database.query(`UPDATE iqchains.node SET paused = false`)
    expect(await one.announce()).toMatchObject({ announced: 1 })
    expect(await cancelExams(database, queue, { url: node.url })).toBe(1)
    await one.close()
    const later = await announcer([await nonceFor(0)])
    expect(await later.announce()).toEqual({ announced: 0, drawn: 0, unready: [] })
    expect(openIntents(world.entries())).toMatchObject([{ index: 0 }])
    await later.close()

    fleet.told.length = 0
    await add()
    await wanted()
    const again = await announcer()
    expect(await again.announce(), 'announced anew, as the next test').toMatchObject({
      announced: 1,
    })
    expect(world.entries()).toMatchObject([{ attempt: 1 }, { attempt: 2 }])
  })

  it('says who must give what, and takes no nonce that does not hold', async () => {
    await wanted()
    const one = await announcer()
    await one.announce()
    await one.close()
    const { leaf } = world.intentAt(0)
    const forged = world.path('forged.json')
    const nonce = await giveNonce('0'.repeat(64), signerOf(cast.witness1))
    writeFileSync(forged, JSON.stringify({ intent: leaf, ...nonce }))
    const later = await announcer([forged])
    expect(await later.announce()).toMatchObject({
      drawn: 0,
      unready: [{ index: 0, why: `the nonce of ${witness.keyid} is not of this intent` }],
    })
    await later.close()
    writeFileSync(forged, JSON.stringify({ intent: '0'.repeat(64), ...nonce }))
    const last = await announcer([forged])
    expect(await last.announce(), 'a nonce for another').toMatchObject({
      unready: [{ why: `a nonce is missing of ${witness.keyid}` }],
    })
  })

  it('draws many seeds by one round of a beacon, which is asked once, when it has come', async () => {
    await using other = await serveMockNode({ suite: world.suiteFolder, skill: 0.9 })
    await add([node.url, other.url])
    await wanted(2)
    const { database, queue } = fleet.fleet
    const day = 86_400
    const chain: BeaconChain = {
      chain: createHash('sha256').update('a beacon of this test').digest('hex'),
      publicKey: publicKey.toHex(),
      // Midday of its hundredth day: no round comes while this goes on.
      genesis: Math.floor(Date.now() / 1000) - 100.5 * day,
      period: day,
    }
    const [calls, program] = [world.path('calls'), world.path('beacon.sh')]
    const round = roundAfter(chain, Date.now() - 2000 * day)
    const line = JSON.stringify({ round, signature: signatureOf(round) })
    writeFileSync(program, `#!/bin/sh\necho $1 >> ${calls}\necho '${line}'\n`)
    chmodSync(program, 0o755)
    const drawnBy = (leadSeconds: number) =>
      announcerBy({ nonceKeys: [], nonces: [], beacon: { chain, leadSeconds, from: { program } } })

    const early = await drawnBy(2 * day)
    expect(await early.announce()).toMatchObject({
      ...{ announced: 2, drawn: 0 },
      unready: [0, 1].map((index) => ({ index, why: expect.stringMatching(/is still to come$/u) })),
    })
    await early.close()
    const unnamed = await announcerBy(undefined)
    expect((await unnamed.announce()).unready[0]?.why).toContain('of a beacon')
    await unnamed.close()

    await database.query('DELETE FROM iqchains.announcement')
    fleet.told.length = 0
    expect(await revive(database, queue)).toBe(2)
    await wanted(2)
    const late = await drawnBy(-2 * day)
    expect(await late.announce()).toEqual({ announced: 2, drawn: 2, unready: [] })
    expect(readFileSync(calls, 'utf8')).toBe(`${round}\n`)
    await late.close()
    const seeds = (await database.query('SELECT drawn FROM iqchains.announcement')).rows
    expect(new Set(seeds.map(({ drawn }) => JSON.parse(drawn).seed)).size).toBe(2)
  })

  it('begins with a seed of its own where nobody draws, and says so in the report', async () => {
    await wanted()
    const alone = await announcerBy(undefined)
    expect(await alone.announce()).toEqual({ announced: 1, drawn: 1, unready: [] })
    await alone.close()
    await using _worker = await fleet.worker()
    await fleet.until(['finished', 'dead'])
    const { reports } = await sign({ log: log() })
    const [run = ''] = readdirSync(reports)
    const trust = await world.policy({ quorum: { ...content.rules.quorum, operators: 1 } })
    const said = await world.verify([join(reports, run)], { trust })
    expect(said.why).toContain('the seed is self-chosen')
  })
})

const { shortSignatures } = bls12_381
const { secretKey, publicKey } = shortSignatures.keygen()

function signatureOf(round: number): string {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const message = createHash('sha256').update(number).digest()
  const tag = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
  return shortSignatures.sign(shortSignatures.hash(message, tag), secretKey).toHex()
}
