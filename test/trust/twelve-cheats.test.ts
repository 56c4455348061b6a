import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { certifyNode } from '../../src/certify/index.ts'
import { loadTiers } from '../../src/chains/index.ts'
import { compareRuns, readComparedRun } from '../../src/history/index.ts'
import { signEntry } from '../../src/log/index.ts'
import { freshBook, type Responder, serveMockNode, serveNode } from '../../src/mock-node/index.ts'
import type { Report } from '../../src/report/index.ts'
import { canaries } from '../../src/suite/families/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { cast, content, type Holder } from './building.ts'
import { writeSmallTiers } from './small-suite.ts'
import { type Line, type Made, signerOf, World } from './world.ts'

/*
 * Each cheat is played out to its end: real relays to a real server, the harness's own certify with a log,
 * real keys and witnesses, and at last whoever relies on reports asks `verify` under a policy that wants two
 * certifiers. What remains possible stands beside each.
 */

const { certifierA: a, certifierA2: a2, certifierB: b } = cast
let world: World
beforeEach(async () => {
  world = await World.begin()
})
afterEach(() => world[Symbol.dispose]())

const nodeOf = (skill: number) => serveMockNode({ suite: world.suiteFolder, skill })

/** Both certify the node, and the witnesses look. */
async function bothCertify(url: string): Promise<readonly [Made, Made]> {
  const both = [await world.certify(a, url), await world.certify(b, url)] as const
  await world.witnessed()
  return both
}

/** A certifier's journals are gone. */
const forget = (holder: Holder) => rmSync(world.runsOf(holder), { recursive: true })

describe('two certifiers, a log and two witnesses', () => {
  it('verify an honest node, and what they verify is what both certified', async () => {
    await using node = await nodeOf(0.9)
    const both = await bothCertify(node.url)
    expect(await world.verify(both)).toMatchObject({
      verdicts: ['verified'],
      why: '',
      awarded: ['small-70'],
    })
  })
})

describe('twelve cheats', () => {
  it('1. delete the state and try again: the log counts the tests', async () => {
    await using node = await nodeOf(0.9)
    await world.certify(a, node.url)
    forget(a)
    const again = await world.certify(a, node.url)
    expect(again.report.settings.attempt).toBe(2)
    // Whoever says all the same that it was the first contradicts the intent, which is logged.
    const first = await world.forge(again, a, {
      report: (report) => ({ ...report, settings: { ...report.settings, attempt: 1 } }),
    })
    const honest = await world.certify(b, node.url)
    await world.witnessed()
    const said = await world.verify([first, honest])
    expect(said.verdicts).toContain('invalid')
    expect(said.why).toContain('its intent is of another node, suite, tiers file or test')
    // Remains: nothing as long as the log is the same; a new log has a new name, which no policy knows.
  })

  it('2. abort runs that go badly: what was announced and never came stands against its certifier', async () => {
    await using bad = await nodeOf(0.4)
    const stop = new AbortController()
    const listener = ({ kind }: { kind: string }) => kind === 'stored' && stop.abort()
    const aborted = world.certify(a, bad.url, { listener, stop: stop.signal })
    await expect(aborted).rejects.toMatchObject({ code: 'INTERRUPTED' })
    forget(a)
    const both = await bothCertify(bad.url)
    expect(both[0].report.settings.attempt).toBe(2)
    const afterDeadline = new Date(Date.now() + 25 * 3_600_000)
    const said = await world.verify(both, { now: afterDeadline })
    expect(said.verdicts).toEqual(['insufficient'])
    expect(said.why).toContain('announced and never published: 0')
    // Remains: an abort before anything is announced, which shows nothing of the items.
  })

  it('3. rename node, model or operator: the place of the node counts, and so do all keys of an operator', async () => {
    await using node = await nodeOf(0.9)
    await world.certify(a, node.url)
    forget(a)
    const renamed = await world.certify(a, node.url, { model: 'another-name' })
    expect(renamed.report.settings.attempt).toBe(2)
    const otherPath = await world.certify(a, `${node.url}/`, { model: 'a-third-name' })
    expect(otherPath.report.settings.attempt).toBe(3)
    // Under another key of the same operator the announcement says test 1; whoever verifies counts on.
    const underOther = await world.certify(a2, node.url)
    expect(underOther.report.settings.attempt).toBe(1)
    await world.witnessed()
    const said = await world.verify([underOther])
    expect(said.verdicts).toEqual(['invalid'])
    expect(said.why).toContain('counts as test 1 of the node, and 3 were announced before')
    // Remains: another address is another node. It loses its name, its certificates and its callers.
  })

  it('4. edit the journal and sign again: every answer is judged again, and another operator asked too', async () => {
    await using node = await nodeOf(0.5)
    const both = await bothCertify(node.url)
    expect(both[0].report.verdicts[0]).toMatchObject({ verdict: 'denied' })
    const perfect = await perfectRun(both[0].report.settings.seed)
    const { latency, tokens } = perfect.report
    const numbers = { ...numbersOf(perfect.report), latency, tokens }
    const [model] = both[0].report.node.modelReported
    const flipped = await world.forge(both[0], a, {
      lines: (given) =>
        perfect.lines.map((line, at) => {
          const { extracted, responses } = given[at] ?? {}
          return { ...line, extracted, responses, model }
        }),
      report: (report) => ({ ...report, ...numbers }),
    })
    const said = await world.verify([flipped, both[1]])
    expect(said.verdicts).toContain('invalid')
    expect(said.why).toMatch(/scores: sample \d+ .* is incorrect, not correct/u)

    // With right answers that the node never gave it holds by itself, and contradicts the other's run.
    const invented = await world.forge(both[0], a, {
      lines: () => perfect.lines.map((line) => ({ ...line, model })),
      report: (report) => ({ ...report, ...numbers }),
    })
    await world.witnessed()
    const alone = await world.verify([invented])
    expect(alone).toMatchObject({ verdicts: ['insufficient'], codes: ['quorum'] })
    const contradicted = await world.verify([invented, both[1]])
    expect(contradicted).toMatchObject({ verdicts: ['insufficient'], awarded: [] })
    expect(contradicted.why).toMatch(/the scores contradict each other: .*a\.example 100\.00/u)
    // Remains: all operators of a quorum together can invent what they like.
  })

  it('5. own tiers under the official names: the policy names them by digest', async () => {
    await using node = await nodeOf(0.3)
    const own = writeSmallTiers(world.path('tiers.json'), '10')
    const both = [
      await world.certify(a, node.url, { tiers: own }),
      await world.certify(b, node.url, { tiers: own }),
    ]
    await world.witnessed()
    expect(both[0]?.report.verdicts[0]).toMatchObject({ chain: 'small-70', verdict: 'certified' })
    const { digest } = await loadTiers(own)
    const said = await world.verify(both, { tiers: own })
    expect(said.verdicts).toEqual(['insufficient'])
    expect(said.why).toContain(`does not name the tiers file ${digest}`)
    expect((await world.verify(both)).why).toContain('is not the tiers file of the report')
    // Remains: a policy that names a bad tiers file.
  })

  it('6. a looked-up answer table: items made for the run are in no table, and canaries find it out', async () => {
    const iqText = await loadSuite('iq-text')
    const tiers = await loadTiers('tiers.json')
    const node = await lookupNode(iqText, 'published before')
    const made = [
      await world.certify(a, node.url, { suite: iqText, tiers }),
      await world.certify(b, node.url, { suite: iqText, tiers }),
    ]
    await node.close()
    await world.witnessed()
    // A node that is denied at once has a score of few items: how far two such lie apart is luck.
    const trust = await world.policy({
      suites: [{ name: 'iq-text', digest: iqText.digest, tiers: [tiers.digest] }],
      quorum: { operators: 2, mode: 'replicate', scoreTolerance: '100', windowDays: 1 },
    })
    const said = await world.verify(made, { trust, suite: 'iq-text', tiers: 'tiers.json' })
    expect(said).toMatchObject({ verdicts: ['verified'], awarded: [] })
    for (const { report } of made) {
      expect(report.verdicts[0]).toMatchObject({ chain: 'iq-text-70', verdict: 'denied' })
      // A canary that gets no answer is not asked again.
      expect(report.canaries).toMatchObject({ right: 0, other: 0 })
      expect(Number(report.canaries?.published)).toBeGreaterThanOrEqual(12)
      expect(Number(report.canaries?.log10Lookup)).toBeGreaterThan(2)
    }
    // Remains: a program that answers the generators' items without a model; the report says so.
    expect(made[0]?.report.limitsOfThisReport.join()).toContain('may run a program that answers')
  }, 60_000)

  it("7. a report of another node passed off as one's own: the node is signed with it", async () => {
    await using good = await nodeOf(0.9)
    await using poor = await nodeOf(0.2)
    const [ofGood] = await bothCertify(good.url)
    const borrowed = world.path('borrowed')
    cpSync(ofGood.place, borrowed, { recursive: true })
    for (const name of ['report.json', 'node.json']) {
      const path = join(borrowed, name)
      const own = readFileSync(path, 'utf8').replaceAll(good.url, poor.url)
      writeFileSync(path, own)
      expect((await world.verify([borrowed])).verdicts).toEqual(['invalid'])
    }
    expect((await world.verify([borrowed])).why).toContain('report.json (sha256')
    // Remains: one machine behind two addresses, each certified: what a caller gets is what was tested.
  })

  it('8. back-dating: answers, intent and witnesses have times of their own', async () => {
    await using node = await nodeOf(0.9)
    const [made, other] = await bothCertify(node.url)
    const earlier = (time: unknown) =>
      new Date(Date.parse(String(time)) - 40 * 86_400_000).toISOString()
    const times = {
      started: earlier(made.report.times.started),
      finished: earlier(made.report.times.finished),
    }
    const onlyTimes = await world.forge(made, a, { report: (report) => ({ ...report, times }) })
    const wholly = await world.forge(made, a, {
      report: (report) => ({ ...report, times }),
      lines: (lines) => lines.map((line) => ({ ...line, answered: earlier(line['answered']) })),
    })
    await world.witnessed()
    expect((await world.verify([onlyTimes])).why).toContain("came outside the run's times")
    const said = await world.verify([wholly, other])
    expect(said.verdicts).toEqual(['insufficient'])
    expect(said.codes).toContain('late')
    // Remains: what the policy allows between an evaluation and the witnesses (a day here).
  })

  it('9. a fork of the log: witnesses refuse it, and it contradicts the proofs', async () => {
    await using bad = await nodeOf(0.4)
    await bothCertify(bad.url)
    forget(a)
    const luckier = await world.certify(a, bad.url)
    const [, honest] = [luckier, await world.certify(b, bad.url, { model: 'm' })]
    await world.witnessed()
    // A log of the same name and key in which the first test never was.
    const fork = await world.logOf(world.path('fork'), world.entries().slice(4))
    expect(await world.witnessed(fork), 'it is shorter than what they saw').toEqual([409, 409])
    const longer = await world.logOf(world.path('fork'), [
      ...world.entries().slice(4),
      ...world.entries(),
    ])
    expect(await world.witnessed(longer)).toEqual([422, 422])
    const said = await world.verify([luckier, honest], { log: longer })
    expect(said.verdicts).toContain('invalid')
    expect(said.why).toContain('one of them is a fork')
    // Remains: a log that shows two views to people with no witness in common.
  })

  it('10. a withdrawn report shown again: the withdrawal stays in the log', async () => {
    await using node = await nodeOf(0.9)
    const both = await bothCertify(node.url)
    const words = {
      kind: 'withdrawal',
      time: new Date().toISOString(),
      reason: 'wrong node',
    } as const
    await world.append(await signEntry({ ...words, target: both[0].index }, signerOf(a)))
    const said = await world.verify(both)
    expect(said.verdicts).toEqual(['insufficient'])
    expect(said.why).toContain('of the log: wrong node')
    expect((await world.verify([both[0]])).verdicts).toEqual(['withdrawn'])
    // Nobody else can withdraw it: not the log, not another certifier.
    await world.append(await signEntry({ ...words, target: both[1].index }, signerOf(a)))
    expect((await world.verify([both[1]])).codes).toEqual(['quorum'])
    // Remains: whoever verifies without the log is told that nobody looked.
    const lax = { ...content.rules.log, intents: 'optional' } as const
    const blind = await world.verify(both, {
      trust: await world.policy({ log: lax }),
      log: null,
    })
    expect(blind.verdicts).toEqual(['verified'])
    expect(blind.unchecked).toContain('withdrawals were not looked for: name the --log')
  })

  it("11. a better model behind the tester's address only: a covert run shows the difference", async () => {
    await using better = await nodeOf(1)
    await using worse = await nodeOf(0.4)
    await using front = await frontOf(better.url, worse.url)
    const [overt] = await bothCertify(front.url)
    expect(overt.report.verdicts[0]).toMatchObject({ verdict: 'certified' })
    const covert = await world.certify(a, front.url, {
      route: { kind: 'portal', covert: true },
      credentials: { headers: [{ name: 'Target-Suppliers', value: 'pokt1', isPublic: true }] },
      runs: world.path('covert-runs'),
    })
    const runs = world.runsOf(a)
    const { covert: compared } = compareRuns(
      await readComparedRun(overt.place, runs),
      await readComparedRun(covert.place, runs),
    )
    expect(compared?.isSuspicious).toBe(true)
    expect(compared?.difference?.value).toBeGreaterThan(30)
    expect(compared?.difference?.interval.lower).toBeGreaterThan(0)
    // Remains: a node that knows the tester in spite of the care.
  })

  it('12. two keys of one operator as a quorum: operators are counted, not keys', async () => {
    await using node = await nodeOf(0.9)
    const both = [await world.certify(a, node.url), await world.certify(b, node.url)]
    const second = await world.certify(a2, node.url, { model: 'm' })
    await world.witnessed()
    const said = await world.verify([both[0] ?? second, second])
    expect(said.verdicts).not.toContain('verified')
    expect(said.codes).toContain('quorum')
    expect(said.why).toContain('1 of the 2 operators that must replicate')
    // Remains: two operators who are one person, unknown to the policy.
  })
})

/** What would come of a node that knows everything, on the sample of a seed. */
async function perfectRun(seed: string) {
  await using node = await nodeOf(1)
  const { folder, report } = await certifyNode({
    ...{ url: node.url, suite: world.suiteFolder, tiers: world.tiers, seed },
    ...{ protocol: 'chat', stream: false, key: signerOf(a) },
    ...{ runs: world.path('runs'), reports: world.path('reports') },
  })
  const text = readFileSync(join(folder, 'transcript.jsonl'), 'utf8')
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line))
  return { report, lines }
}

const numbersOf = ({ tasks, composite, outcomes, limits, verdicts }: Report) => ({
  ...{ tasks, composite, outcomes, limits, verdicts },
})

/**
 * A node that answers what is in its table: every item of a run whose transcript was published, and the
 * published answers of well-known benchmarks, wherever their questions are asked.
 */
function lookupNode(suite: Suite, pastSeed: string) {
  const table = freshBook(suite, async () => [{ seed: pastSeed }])
  const responder: Responder = {
    model: 'simulated lookup node (test equipment)',
    learn: (prompt) => table.learn?.(prompt) ?? Promise.resolve(),
    // What a benchmark published goes first: the table knows the right answers to canaries of the past too.
    answer: (prompt) => publishedAnswer(prompt) ?? table.find(prompt)?.right ?? 'A',
  }
  const faults = { errorRate: 0, garbageRate: 0, slowBodyRate: 0 }
  return serveNode({
    ...{ responder, port: 0, latencyMs: 0, tokenMs: 0, limits: undefined, faults, seed: 's' },
  })
}

/** The letter of what the benchmark's key says. */
function publishedAnswer(prompt: string): string | undefined {
  const known = canaries.find(({ question }) => prompt.includes(question))
  return prompt.split('\n').findLast((line) => known && line.endsWith(`. ${known.published}`))?.[0]
}

/** Sends callers through the portal to one node, and whoever asks directly to the other. */
async function frontOf(direct: string, portal: string) {
  const server = createServer(async (request, response) => {
    const target = request.headers['target-suppliers'] === undefined ? direct : portal
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const reply = await fetch(new URL(request.url ?? '/', target), {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json' },
      ...(body.length > 0 && { body }),
    })
    response.writeHead(reply.status, { 'content-type': 'application/json' })
    response.end(Buffer.from(await reply.arrayBuffer()))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  }
}
