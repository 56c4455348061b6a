import { parseTiers } from '../../src/chains/index.ts'
import type { Sample } from '../../src/item/index.ts'
import {
  composeReport,
  digestTranscript,
  publishedSuite,
  type Report,
  writeSample,
} from '../../src/report/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { planOf, taskShares, VerdictFold } from '../../src/verdict/index.ts'
import { report } from '../report/sample.ts'
import { starterTiersText } from '../support/tiers.ts'
import { trustWith } from '../trust/building.ts'

const suite = await loadSuite('suites/starter')
const text = JSON.parse(starterTiersText())
for (const { decision } of text.chains) {
  if (decision.rule === 'evidence') decision.leastItems = 60
}
const tiers = parseTiers(Buffer.from(JSON.stringify(text)), 'tiers.json')

/** A policy that believes one operator about the starter suite, without a log. */
export const believing = trustWith({
  suites: [{ name: suite.name, digest: suite.digest, tiers: [tiers.digest] }],
  harness: [report.harness.version],
  transcript: 'optional',
  quorum: { operators: 1, mode: 'replicate', scoreTolerance: '2.00', windowDays: 30 },
  log: { required: false, intents: 'optional', witnesses: 0, withinSeconds: 86_400 },
})

/** What a believable run is asked. */
export const starterSuite = { suite: publishedSuite(suite), tiers: { digest: tiers.digest } }

/** How a node of a believable run answers. */
export interface Conduct {
  /** Share of right answers, 0-1. */
  readonly skill: number
  /** What it writes in place of a wrong answer, in turn. */
  readonly wrong?: readonly string[]
  /** Fields of samples that are otherwise. */
  readonly change?: (sample: Sample) => Partial<Sample>
}

const answered = (promptTokens: number, completionTokens: number) =>
  ({ kind: 'answered', promptTokens, completionTokens, finish: 'length' }) as const

/** What was probed at the limits of the chains: all of them are kept. */
const limits: Report['limits'] = {
  prompts: null,
  probes: [
    {
      inputTokens: 200,
      outputTokens: 1000,
      counted: 'usage',
      input: {
        inside: { tokens: 198, outcome: answered(198, 1) },
        beyond: { tokens: 240, outcome: { kind: 'dropped', status: 400 } },
      },
      output: {
        inside: { tokens: 1000, outcome: answered(20, 1000) },
        beyond: { tokens: 1200, outcome: { kind: 'dropped', status: 400 } },
      },
    },
  ],
}

/**
 * A run of the starter suite as the harness would have made it: asked in the plan's order until the chains
 * are decided, scores, evidence and verdicts composed as for a real report.
 */
export async function believableRun(
  start: Report,
  { skill, wrong = ['Perhaps B.', '', 'I cannot say.'], change = () => ({}) }: Conduct,
): Promise<{ run: Report; transcript: Uint8Array }> {
  const tasks = taskShares(suite)
  const { seed, attempt } = start.settings
  const frozen = { suite, tasks, tiers, seed, attempt, raisedCap: null, itemsPerTask: null }
  const settings = { ...frozen, items: undefined }
  const fold = new VerdictFold(settings)
  const random = new Drbg(seed, String(skill))
  const draw = () => random.float()
  /** Of each task just the share that the node is right in: chance must not decide what a test sees. */
  const asked = new Map<number, number>()
  const evenly = (task: number) => {
    const before = asked.get(task) ?? 0
    asked.set(task, before + 1)
    return Math.floor((before + 1) * skill + 0.5) > Math.floor(before * skill + 0.5)
  }
  let mistakes = 0
  const lines: string[] = []
  for (const { position, task, item } of planOf(settings).steps()) {
    if (fold.isComplete) break
    const isRight = evenly(task)
    const accepted = suite.tasks[task]?.task.item(item).accepted[0] ?? ''
    const text = isRight ? `The answer is ${accepted}.` : (wrong[mistakes++ % wrong.length] ?? '')
    const plain: Sample = {
      position,
      task,
      item,
      outcome: isRight ? 'correct' : text === '' ? 'unparsed' : 'incorrect',
      reason: null,
      score: isRight ? 1 : 0,
      extracted: isRight ? accepted : text === '' ? null : text.slice(0, 40),
      responses: [text],
      finish: 'stop',
      model: 'model-a-2026',
      promptTokens: 180,
      completionTokens: 12 + Math.floor(20 * draw()),
      latencyMs: 180 + Math.floor(900 * draw() ** 3),
      firstTokenMs: 90 + Math.floor(60 * draw()),
      attempts: 1,
      answered: start.times.finished,
    }
    const sample = { ...plain, ...change(plain) }
    fold.take(sample)
    lines.push(`${writeSample(sample)}\n`)
  }
  const transcript = Buffer.from(lines.join(''))
  const { summary, verdicts } = fold.conclude(limits.probes)
  const run = composeReport(
    { ...start, limits, relays: { samples: summary.relays, further: 12, cap: 400 } },
    {
      suite: publishedSuite(suite),
      fewshotSeed: suite.fewshotSeed,
      tiers: tiers.digest,
      summary,
      verdicts,
      transcript: await digestTranscript([transcript]),
      heldBack: 0,
    },
  )
  return { run, transcript }
}
