import { powerError, shareError } from '../../forecast/index.ts'
import type { ChainPlan, Estimate, Outlay } from '../../run/index.ts'
import { isFresh, type Suite } from '../../suite/index.ts'
import { powerText } from './power.ts'
import { table } from './table.ts'

/** What a run would take, as text for a terminal. */
export function estimateText(expected: Estimate, { suite, isCalibrated }: EstimatedSuite): string {
  const chains = expected.chains.map(
    (plan) =>
      `\n${heading(plan)}\n${planTable(plan)}\n${betaRemark(plan)}${limitsRemark(plan, expected)}`,
  )
  const parts = [...lines(expected, suite), ...chains, '', ...powerOf(expected)]
  return `${[...parts, ...remarks(expected, isCalibrated)].join('\n')}\n`
}

/** What the estimate is of. */
interface EstimatedSuite {
  readonly suite: Suite
  /** Whether its item parameters were used, as a run would. */
  readonly isCalibrated: boolean
}

/** Chains of one line and rule have one trade-off. */
function powerOf({ chains }: Estimate): string[] {
  const distinct = new Map(
    chains.flatMap(({ power }) =>
      power
        ? [[`${power.chain.minScore} ${JSON.stringify(power.chain.decision)}`, power] as const]
        : [],
    ),
  )
  return [...distinct.values()].map((power) => `${powerText(power)}\n`)
}

/** Said plainly: the bound on false denials is not the share of good nodes that get no certificate. */
function betaRemark({ chain: { minScore, decision }, skills }: ChainPlan): string {
  if (decision.rule !== 'evidence') return ''
  const above = skills.find(
    ({ skill }) => skill >= Number(minScore) + Number(decision.indifference),
  )
  if (!above || above.inconclusive < 0.005) return ''
  const missed = Math.round(100 * above.inconclusive)
  return `at most ${Number(decision.beta) * 100} % of good nodes are denied, but ${missed} % of those with ${above.skill} stay undecided at the cap: resume --max-relays goes on\n`
}

function lines({ items, relays, worstRelays, promptTokens }: Estimate, suite: Suite): string[] {
  const { total, longest, method } = promptTokens
  if (isFresh(suite)) {
    return [
      `suite       ${suite.name} ${suite.version}, ${suite.tasks.length} tasks, items made for each run`,
      `tokens in   about ${Math.round(total / relays)} a relay, the longest prompt ${longest} (counted with ${method}; the node's own count may differ)`,
    ]
  }
  return [
    `suite       ${suite.name} ${suite.version}, ${suite.tasks.length} tasks, ${items} items`,
    `all of it   ${relays} relays; ${worstRelays} when every one needs all its retries`,
    `tokens in   ${total}, the longest prompt ${longest} (counted with ${method}; the node's own count may differ)`,
  ]
}

function remarks({ chains }: Estimate, isCalibrated: boolean): string[] {
  if (chains.length === 0) return ['no chain is decided by this', 'nothing was sent']
  const parameters = isCalibrated ? 'with its item parameters' : 'which has no item parameters'
  return [
    'relays: the median of simulated runs that decide all chains, as the first test of a node, by the',
    `plan and the tests of a real run on this suite, ${parameters}. Worst case: the cap, with all retries.`,
    `shares: of as many simulated runs as tell each to within ${Math.round(200 * shareError)} points, 19 times of 20; within a number of items: ${Math.round(200 * powerError)}`,
    'nothing was sent',
  ]
}

function heading({ chain }: ChainPlan): string {
  const { id, minScore, decision } = chain
  switch (decision.rule) {
    case 'full':
      return `${id}: score >= ${minScore} over the whole suite`
    case 'evidence':
      return `${id}: ${minScore} by evidence, zone +- ${decision.indifference}, errors ${decision.alpha} and ${decision.beta}, at most ${decision.maxRelays} items`
  }
}

/** Whether the prompts fit into what a relay of the chain may hold. */
function limitsRemark({ chain: { limits } }: ChainPlan, { promptTokens }: Estimate): string {
  if (limits === null || promptTokens.longest <= limits.inputTokens) return ''
  return `too large: the longest prompt has ${promptTokens.longest} tokens, the chain allows ${limits.inputTokens}; a run would be refused\n`
}

function planTable({ skills, worst }: ChainPlan): string {
  const head = [
    'true score',
    'certified',
    'denied',
    'relays',
    'tokens in',
    'out at most',
    'USD',
    'POKT',
    'time',
  ]
  const rows = [
    ...skills.map((plan) => [
      String(plan.skill),
      `${Math.round(100 * plan.certified)} %`,
      `${Math.round(100 * plan.denied)} %`,
      ...outlay(plan),
    ]),
    ['worst case', '-', '-', ...outlay(worst)],
  ]
  return table(head, rows, ['left', ...Array<'right'>(head.length - 1).fill('right')])
}

function outlay({ relays, promptTokens, completionTokens, usd, pokt, seconds }: Outlay): string[] {
  return [
    String(relays),
    String(promptTokens),
    String(completionTokens),
    usd ?? 'unknown',
    pokt ?? 'unknown',
    seconds === null ? 'unknown' : duration(seconds),
  ]
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}
