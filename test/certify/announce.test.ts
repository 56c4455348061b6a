import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BeaconSource, LogBook } from '../../src/certify/index.ts'
import { sha256Hex } from '../../src/digest/index.ts'
import {
  auditLog,
  type BeaconChain,
  folderStore,
  lockFolder,
  waitForFolder,
} from '../../src/log/index.ts'
import { serveMockNode } from '../../src/mock-node/index.ts'
import { systemClock } from '../../src/node/index.ts'
import { keySigner } from '../../src/sign/index.ts'
import { Home } from '../support/command.ts'
import { cast, content } from '../trust/building.ts'
import { logSigner, World } from '../trust/world.ts'

const { certifierA: a } = cast
let world: World
beforeEach(async () => {
  world = await World.begin()
})
afterEach(() => world[Symbol.dispose]())

const intents = () => world.entries().filter(({ kind }) => kind === 'intent')
const nodeOf = () => serveMockNode({ suite: world.suiteFolder, skill: 0.9 })

const { shortSignatures } = bls12_381
const { secretKey, publicKey } = shortSignatures.keygen()

/** A beacon of this test, a round each second. */
const chain: BeaconChain = {
  chain: createHash('sha256').update('a beacon of this test').digest('hex'),
  publicKey: publicKey.toHex(),
  genesis: Math.floor(Date.now() / 1000) - 100,
  period: 1,
}

function signatureOf(round: number): string {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const message = createHash('sha256').update(number).digest()
  const tag = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
  return shortSignatures.sign(shortSignatures.hash(message, tag), secretKey).toHex()
}

/** A program that prints any round, as `curl` with an address would. */
function beaconProgram(body: string): string {
  const path = world.path('beacon.sh')
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}

const roundNow = () => Math.floor(Date.now() / 1000) - chain.genesis + 1

describe('a run drawn by a round of a beacon', () => {
  it('is announced, seen by witnesses before the round comes, and verified', async () => {
    await using node = await nodeOf()
    const file = world.path('round.json')
    const draw = (leadSeconds: number) => ({
      nonceKeys: [],
      nonces: [],
      beacon: { chain, leadSeconds, from: { file } } satisfies BeaconSource,
    })
    /** Witnesses look while the run waits for its round, which is written when its number is known. */
    const seen = async () => {
      const intent = intents().at(-1)
      const round = intent?.kind === 'intent' ? (intent.beacon?.round ?? 0) : 0
      writeFileSync(file, JSON.stringify({ round, signature: signatureOf(round) }))
      await world.witnessed()
    }
    const made = await world.certifyDrawn(a, node.url, draw(4), seen)
    expect(made.report.draw).toMatchObject({ kind: 'drawn', nonces: [] })
    await world.witnessed()
    const quorum = { ...content.rules.quorum, operators: 1 }
    const trust = await world.policy({ quorum }, [chain])
    expect(await world.verify([made], { trust })).toMatchObject({ verdicts: ['verified'], why: '' })
    const unknown = await world.verify([made], { trust: await world.policy({ quorum }) })
    expect(unknown.why).toContain('nobody but its certifier had a part in the draw')
  })

  it('takes the round that a program prints, given its number', async () => {
    await using node = await nodeOf()
    const rounds = Array.from({ length: 20 }, (_, at) => roundNow() + at - 15)
    for (const round of rounds) {
      const path = join(world.folder, `round-${round}.json`)
      writeFileSync(path, JSON.stringify({ round, signature: signatureOf(round) }))
    }
    const program = beaconProgram(`cat "${world.folder}/round-$1.json"`)
    const beacon = { chain, leadSeconds: -5, from: { program } }
    const made = await world.certifyDrawn(a, node.url, { nonceKeys: [], nonces: [], beacon })
    const { draw } = made.report
    const round = draw?.kind === 'drawn' ? draw.beacon?.round : undefined
    expect(rounds).toContain(round)
    await world.witnessed()
    // The round had come before the announcement: the policy does not count it.
    const trust = await world.policy({}, [chain])
    expect((await world.verify([made], { trust })).why).toContain("the beacon's round came")
  })

  it('stays announced when the program fails or prints another round, and goes on with the same intent', async () => {
    await using node = await nodeOf()
    const round = roundNow() - 3
    const drawnBy = (body: string) => ({
      nonceKeys: [],
      nonces: [],
      beacon: { chain, leadSeconds: -3, from: { program: beaconProgram(body) } },
    })
    const printed = (number: number, signature: string) =>
      `echo '${JSON.stringify({ round: number, signature })}'`
    for (const [body, code] of [
      ['exit 3', 'CONFIG'],
      ['echo no JSON', 'CONFIG'],
      ["echo '{}'", 'CONFIG'],
      [printed(round + 1000, signatureOf(round)), 'VERIFICATION'],
    ] as const) {
      const failed = world.certifyDrawn(a, node.url, drawnBy(body))
      await expect(failed).rejects.toMatchObject({ code })
    }
    const [intent] = intents()
    const announced = intent?.kind === 'intent' ? (intent.beacon?.round ?? 0) : 0
    const forged = drawnBy(printed(announced, signatureOf(announced + 1)))
    await expect(world.certifyDrawn(a, node.url, forged)).rejects.toMatchObject({
      code: 'VERIFICATION',
    })
    const honest = drawnBy(printed(announced, signatureOf(announced)))
    const { intent: index } = await world.certifyDrawn(a, node.url, honest)
    expect([index, intents().length]).toEqual([0, 1])
  })
})

describe('a process that is killed between announcement and start', () => {
  it('goes on with the same intent, and tests nothing twice', async () => {
    await using node = await nodeOf()
    using home = new Home()
    const marker = world.path('asked')
    const program = beaconProgram(`touch ${marker}; sleep 60`)
    const keys = await writeKeys(home)
    const args = [
      ...['certify', node.url, '--api', 'chat', '--no-stream', '--suite', world.suiteFolder],
      ...['--tiers', world.tiers, '--log', world.log, '--log-key', keys.log, '--third-party'],
      ...['--beacon', keys.beacon, '--beacon-command', program, '--beacon-lead', '1'],
      ...['--reports', home.reports],
    ]
    const { child, finished } = home.start(args)
    while (!existsSync(marker)) await new Promise((done) => setTimeout(done, 20))
    child.kill('SIGKILL')
    expect((await finished).signal).toBe('SIGKILL')
    expect(intents()).toHaveLength(1)
    expect(node.asked.size, 'nothing was asked yet').toBeLessThan(3)
    const [intent] = intents()
    const round = intent?.kind === 'intent' ? (intent.beacon?.round ?? 0) : 0
    const file = home.path('round.json')
    writeFileSync(file, JSON.stringify({ round, signature: signatureOf(round) }))
    const again = args.map((one) => (one === '--beacon-command' ? '--beacon-file' : one))
    const { code, stderr } = await home.run(again.map((one) => (one === program ? file : one)))
    expect(code, stderr).toBe(0)
    expect(stderr).toContain("announced as entry 0 of 'a.example/log'")
    expect(world.entries().map(({ kind }) => kind)).toEqual(['intent', 'report'])
    const [run = ''] = home.published()
    const report = JSON.parse(readFileSync(join(home.reports, run, 'report.json'), 'utf8'))
    expect(report.settings.attempt).toBe(1)
  })

  it('keeps its salt before it announces: a log that cannot be written loses nothing', async () => {
    await using node = await nodeOf()
    const signer = {
      ...logSigner,
      sign: async () => {
        throw new Error('stopped here')
      },
    }
    const stopped = world.certify(a, node.url, { log: { folder: world.log, signer } })
    await expect(stopped).rejects.toThrow('stopped here')
    const [name = ''] = readdirSync(join(world.runsOf(a), 'announced'))
    const { salt } = JSON.parse(readFileSync(join(world.runsOf(a), 'announced', name), 'utf8'))
    const { report } = await world.certify(a, node.url)
    expect(report.draw).toMatchObject({ salt })
    expect(intents()).toHaveLength(1)
    expect(existsSync(join(world.runsOf(a), 'announced', name))).toBe(false)
  })
})

describe('processes that announce at the same time', () => {
  it('are tests of one node one after the other, in a log that is whole', async () => {
    await using node = await nodeOf()
    using home = new Home()
    const keys = await writeKeys(home)
    const one = (name: string) =>
      home.run(
        [
          ...['certify', node.url, '--api', 'chat', '--no-stream', '--suite', world.suiteFolder],
          ...['--tiers', world.tiers, '--log', world.log, '--log-key', keys.log],
          ...['--nonce-from', keys.witness, '--reports', home.reports],
        ],
        { IQCHAINS_RUNS: home.path(name) },
      )
    await home.run(['keys', 'new'])
    const all = await Promise.all([one('runs-1'), one('runs-2'), one('runs-3')])
    expect(all.map(({ code }) => code)).toEqual([4, 4, 4])
    const tests = intents().flatMap((one) => (one.kind === 'intent' ? [one.attempt] : []))
    expect(tests).toEqual([1, 2, 3])
    expect(auditLog(folderStore(world.log), [logSigner.noteKey], undefined, 0).alarms).toEqual([])
  })

  it('are numbered by what the log holds of their epoch', async () => {
    const book = new LogBook({ folder: world.log, signer: logSigner }, systemClock)
    const subject = {
      node: sha256Hex('node'),
      place: sha256Hex('place'),
      suite: sha256Hex('suite'),
    }
    const wanted = (name: string, epoch: string | null, place = subject.place) => ({
      words: {
        ...{ ...subject, place, tiers: sha256Hex('tiers'), saltDigest: sha256Hex(name) },
        ...{ beacon: null, nonces: [], ...(epoch === null ? {} : { epoch }) },
      },
      known: 1,
    })
    const signer = keySigner(a.privateKey)
    const numbers = async (...all: ReturnType<typeof wanted>[]) =>
      (await book.announce(all, signer)).map(({ entry }) => entry.attempt)
    const first = [wanted('1', '2026-Q3'), wanted('2', '2026-Q3', sha256Hex('elsewhere'))]
    expect(await numbers(...first)).toEqual([1, 2])
    const next = [wanted('3', '2026-Q4'), wanted('4', '2026-Q4'), wanted('5', null)]
    expect(await numbers(...next)).toEqual([1, 2, 1])
    expect(await numbers(wanted('6', '2026-Q3')), 'late, in the one that is over').toEqual([3])
    expect(await numbers(...next), 'announced before').toEqual([1, 2, 1])
  })

  it('wait for the one that writes, and give up after a while', async () => {
    const { log } = world
    const waits: number[] = []
    const held = lockFolder(log)
    const patient = await waitForFolder(log, async (ms) => {
      waits.push(ms)
      if (waits.length === 3) held[Symbol.dispose]()
    })
    patient[Symbol.dispose]()
    expect(waits).toEqual([20, 20, 20])
    using _ = lockFolder(log)
    await expect(waitForFolder(log, async () => undefined)).rejects.toMatchObject({ code: 'LOG' })
    writeFileSync(world.path('file'), '')
    const beneath = join(world.folder, 'trust-file')
    writeFileSync(beneath, '')
    expect(() => lockFolder(join(beneath, 'log'))).toThrow('cannot be locked')
  })
})

/** The keys of the log and of the witness, and the constants of the beacon, as files. */
async function writeKeys(home: Home) {
  const log = home.path('log.key.pem')
  const pem = cast.log.privateKey.export({ format: 'pem', type: 'pkcs8' })
  writeFileSync(log, pem, { mode: 0o600 })
  const [witness, beacon] = [home.path('witness.pub.pem'), home.path('beacon.json')]
  writeFileSync(witness, cast.witness1.content.pem)
  writeFileSync(beacon, JSON.stringify(chain))
  return { log, witness, beacon }
}
