/**
 * Do forecasts come true? Nodes of known skill: the share that certifies as `certify --dry-run` promises it, as
 * `tiers simulate` has it, and of real runs, each over HTTP with a seed of its own. Exits with 1 where they differ by
 * more than chance. The second suite has ten items: it is decided when all of them were asked.
 *
 * node bench/forecasts.ts [runs of each skill]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certifyNode } from '../src/certify/index.ts'
import { type LoadedTiers, loadTiers, parseTiers } from '../src/chains/index.ts'
import { plainPrompt } from '../src/lm-eval/index.ts'
import { answerBook, serveMockNode, skillResponder } from '../src/mock-node/index.ts'
import { ladderOf, simulate } from '../src/population/index.ts'
import { estimate } from '../src/run/index.ts'
import { isFresh, loadSuite, type Suite } from '../src/suite/index.ts'
import { taskShares } from '../src/verdict/index.ts'
import { writeSmallSuite, writeSmallTiers } from '../test/trust/small-suite.ts'

const runs = Number(process.argv[2] ?? 40)
const home = mkdtempSync(join(tmpdir(), 'iqchains-forecasts-'))

interface Case {
  readonly suite: Suite
  readonly tiers: LoadedTiers
  readonly skills: readonly number[]
}

const small = await loadSuite(writeSmallSuite(join(home, 'small'), 10))
const smallTiers = await loadTiers(writeSmallTiers(join(home, 'small-tiers.json'), '70'))
const evidence = {
  rule: 'evidence',
  ...{ alpha: '0.05', beta: '0.05', indifference: '2', maxRelays: 400 },
}
const byEvidence = {
  ...JSON.parse(smallTiers.text),
  chains: JSON.parse(smallTiers.text).chains.map((chain: object) => ({
    ...chain,
    decision: evidence,
  })),
}
const cases: readonly Case[] = [
  {
    suite: await loadSuite('iq-text'),
    tiers: await loadTiers('tiers.json'),
    skills: [50, 68, 72, 74, 80],
  },
  { suite: small, tiers: smallTiers, skills: [50, 70, 90] },
  {
    suite: small,
    tiers: parseTiers(Buffer.from(JSON.stringify(byEvidence)), 'ten items by evidence'),
    skills: [50, 70, 90],
  },
]

let isTrue = true
for (const one of cases) {
  const { suite, tiers, skills } = one
  const [chain] = tiers.chains
  if (chain === undefined) continue
  const assumed = { skills, concurrency: 1, usdPerPokt: undefined, latencyMs: undefined }
  const promised = await estimate({ suite, tiers, items: undefined, limit: undefined }, assumed)
  const plans = promised.chains.find((plan) => plan.chain.id === chain.id)?.skills ?? []
  const rows: Record<string, object> = {}
  for (const skill of skills) {
    const promise = plans.find((plan) => plan.skill === skill)?.certified ?? Number.NaN
    const simulated = certifiedOf(one, Number(chain.minScore), skill)
    const real = await certifiedShare(one, chain.id, skill)
    const allowed = 3.3 * Math.sqrt(variance(promise, 70) + variance(real, runs))
    const agree = Math.abs(promise - real) <= allowed && Math.abs(promise - simulated) <= 0.14
    isTrue &&= agree
    rows[skill] = {
      'dry-run': percent(promise),
      'tiers simulate': percent(simulated),
      [`${runs} real runs`]: percent(real),
      agree,
    }
  }
  console.log(
    `${suite.name}, ${chain.id}, ${chain.decision.rule}: share of nodes that certify, by skill`,
  )
  console.table(rows)
}
rmSync(home, { recursive: true })
process.exitCode = isTrue ? 0 : 1

/** What `tiers simulate` has of a single node. */
function certifiedOf({ suite, tiers }: Case, line: number, score: number): number {
  const today = ladderOf(tiers)
  const pool = { suite, tasks: taskShares(suite), items: undefined }
  const rules = { proposed: today, today, pool, seed: 'forecasts' }
  const { tiers: outcomes } = simulate([{ name: 'node', score }], rules)
  const outcome = outcomes.find(({ threshold }) => threshold === line)
  return outcome?.overClaim.share ?? 1 - (outcome?.underClaim.share ?? Number.NaN)
}

/** Real runs: each of another node, with items and answers of its own. */
async function certifiedShare({ suite, tiers }: Case, chain: string, skill: number) {
  let certified = 0
  for (let run = 0; run < runs; run++) {
    const seed = nodeOfScore(suite, skill, run)
    await using node = await serveMockNode({
      ...{ suite: suite.directory, skill: skill / 100, seed, runs: seed },
    })
    const folder = join(home, `run-${skill}-${run}`)
    const { report } = await certifyNode({
      ...{ url: node.url, suite, tiers, seed, protocol: 'chat', stream: false, concurrency: 16 },
      key: join(home, 'me.key.pem'),
      runs: join(folder, 'runs'),
      reports: join(folder, 'reports'),
    })
    const found = report.verdicts.find((verdict) => verdict.chain === chain)
    if (found?.verdict === 'certified') certified++
    rmSync(folder, { recursive: true })
  }
  return certified / runs
}

/** The seed of a node whose score on the suite is the one assumed: on fixed items a skill alone is not. */
function nodeOfScore(suite: Suite, skill: number, run: number): string {
  const seeds = Array.from({ length: 1000 }, (_, at) => `forecast ${skill} ${run} ${at}`)
  const [first = ''] = seeds
  if (isFresh(suite)) return first
  const book = answerBook(suite)
  const items = suite.tasks.flatMap(({ task }) =>
    Array.from({ length: task.size }, (_, item) => task.item(item)),
  )
  const prompts = items.map(({ requests: [request] }) =>
    request?.kind === 'generate' ? plainPrompt(request.prompt) : '',
  )
  const scoreOf = (seed: string) => {
    const { answer } = skillResponder(book, skill / 100, seed)
    const right = prompts.filter((prompt) => answer(prompt) === book.find(prompt)?.right)
    return (100 * right.length) / prompts.length
  }
  return seeds.find((seed) => scoreOf(seed) === skill) ?? first
}

/** Of a share of so many; one of none or all is taken for one of a run more. */
function variance(share: number, count: number): number {
  const known = (share * count + 1) / (count + 2)
  return (known * (1 - known)) / count
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
