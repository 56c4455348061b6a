import type { Report } from '../../report/index.ts'
import { table } from '../../text-table/index.ts'
import { checkLimits } from '../../verdict/index.ts'
import { outcomeHeads, priceInWords, reasonInWords, speedInWords, verdictWord } from './words.ts'

/**
 * A report for a terminal: plain text, without colour.
 * @param now milliseconds since 1970; tells certificates that are over from those that hold; default: nothing is told of it
 * @param width columns there are; default: as many as it takes
 */
export function renderText(report: Report, now?: number, width?: number): string {
  const parts = [identity(report), scores(report, width), verdicts(report, now, width)]
  return `${[...parts, measured(report)].join('\n\n')}\n`
}

function identity({ node, suite, run, settings }: Report): string {
  const model = node.model ?? 'the node chooses'
  const limited = settings.limit === null ? '' : `, first ${settings.limit} items of each task only`
  return [
    `node    ${node.url}  (${node.protocol}, model: ${model})`,
    ...(node.modelReported.length > 0 ? [`says    ${node.modelReported.join(', ')}`] : []),
    ...(node.operator ? [`owner   ${node.operator.keyid}  (control proven)`] : []),
    `suite   ${suite.name} ${suite.version}  sha256:${suite.digest.slice(0, 16)}...${limited}`,
    `run     ${run}`,
  ].join('\n')
}

function scores(report: Report, width: number | undefined): string {
  const { tasks, composite, outcomes } = report
  const head = ['task', 'items', ...outcomeHeads.map(([, name]) => name), 'score', '95 % interval']
  const rows = tasks.map((task) => [
    task.name,
    String(task.asked),
    ...outcomeHeads.map(([kind]) => String(task.outcomes[kind])),
    task.score?.value ?? '-',
    interval(task.score),
  ])
  const asked = tasks.reduce((sum, task) => sum + task.asked, 0)
  rows.push([
    'composite',
    String(asked),
    ...outcomeHeads.map(([kind]) => String(outcomes[kind])),
    composite?.value ?? '-',
    interval(composite),
  ])
  const align = head.map((_, at) => (at === 0 ? 'left' : 'right'))
  return `${table(head, rows, align, width)}${scaleLine(report)}`
}

/** What the composite is on another scale, or that nobody knows. */
function scaleLine({ items, scale }: Report): string {
  if (scale)
    return `\n\nscale   ${scale.value} +- ${scale.standardError} on ${scale.name} (equating ${scale.version})`
  return items ? '\n\nscale   its own: uncalibrated against Open LLM v1' : ''
}

function interval(score: { readonly lower: string; readonly upper: string } | null): string {
  return score ? `${score.lower} - ${score.upper}` : '-'
}

function verdicts(report: Report, now: number | undefined, width: number | undefined): string {
  const { verdicts } = report
  const rows = verdicts.map((verdict) => [
    verdict.chain,
    verdict.minScore === null ? '-' : `>= ${verdict.minScore}`,
    priceInWords(verdict),
    verdictWord(verdict, report, now).toUpperCase(),
    reasonInWords(verdict),
  ])
  const head = ['chain', 'needs', 'per relay', 'verdict', 'because']
  const align = head.map(() => 'left' as const)
  return table(head, rows, align, width)
}

function measured({ latency, tokens, limits, relays, canaries }: Report): string {
  const counted =
    tokens.counted > 0
      ? `tokens  ${tokens.prompt} in, ${tokens.completion} out (as the node counts)`
      : 'tokens  unknown: the node does not count them'
  const lines = [`speed   ${speedInWords(latency)}`, counted, ...relayLines(relays)]
  return [...lines, ...limitLines(limits), ...canaryLines(canaries)].join('\n')
}

function relayLines(relays: Report['relays']): string[] {
  if (!relays) return []
  const { samples, further, cap } = relays
  const most = cap === null ? '' : `; at most ${cap} items are asked`
  return [
    `relays  ${samples + further}, ${further} of them for control, counting and probing${most}`,
  ]
}

/** The e-value at which a node is said to look answers up, as a decimal logarithm. */
const lookupShown = 2

function canaryLines(canaries: Report['canaries']): string[] {
  if (!canaries) return []
  const { right, published, other, unread, log10Lookup } = canaries
  const asked = right + published + other + unread
  const sign =
    Number(log10Lookup) >= lookupShown
      ? 'IT LOOKS ANSWERS UP, or has learnt them'
      : 'no sign that it looks answers up'
  return [
    `keys    ${asked} public items whose published key is wrong, no part of the score: ${right} right, ${published} by that key; ${sign}`,
  ]
}

function limitLines({ prompts, probes }: Report['limits']): string[] {
  const longest = prompts
    ? [`limits  the longest prompt has ${prompts.longest.tokens} tokens (by ${prompts.counted})`]
    : []
  const checks = probes.flatMap(checkLimits).map(({ text }) => `        ${text}`)
  return [...longest, ...checks]
}
