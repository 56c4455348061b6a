import { type Markup, markup } from '../../charts/index.ts'
import type { Report } from '../../report/index.ts'
import { checkLimits } from '../../verdict/index.ts'
import { facts, figures } from '../table.ts'
import { visibleLine } from '../visible.ts'
import { counted, namesList, scoreText } from '../words.ts'

/** The figures of a report that matter most. */
export function reportFigures({ composite, verdicts, outcomes, latency }: Report): Markup {
  const certified = verdicts.filter(({ verdict }) => verdict === 'certified')
  const asked = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
  return figures([
    ['Score (95 % interval)', scoreText(composite)],
    ['Certified for', namesList(certified.map(({ name }) => name))],
    ['Items asked', String(asked)],
    ['95 % of answers within', latency === null ? 'none came' : `${latency.p95Ms} ms`],
  ])
}

/** What was asked of whom and how, and what came of it; `more` are the facts of where it is shown. */
export function reportFacts(
  report: Report,
  more: readonly (readonly [string, Markup | string])[],
): Markup {
  const { node, suite, settings, times, harness, tiers } = report
  return markup`<h2 id="facts">What was asked</h2>
${facts([
  ['Address', visibleLine(node.url, 2048)],
  ['Model asked for', visibleLine(node.model ?? 'none named')],
  [
    'Model it says it is',
    node.modelReported.map((name) => visibleLine(name)).join(', ') || 'it does not say',
  ],
  ['Suite', `${visibleLine(suite.name)} ${visibleLine(suite.version)}`],
  ['Suite digest', markup`<code>${suite.digest}</code>`],
  ['Tiers digest', markup`<code>${tiers.digest}</code>`],
  ['Parameters', parametersOf(report)],
  [
    'Test of the node',
    `number ${settings.attempt}, seed ${visibleLine(settings.seed)}, ${drawOf(report)}`,
  ],
  ['Way', routeOf(report)],
  ['Operator', operatorOf(report)],
  ['Run', `${times.started} to ${times.finished}`],
  ['Harness', `${visibleLine(harness.name)} ${visibleLine(harness.version)}`],
  ...(report.transcript.samples === 0
    ? []
    : [['SHA-256 of the transcript', markup`<code>${report.transcript.sha256}</code>`] as const]),
  ...more,
])}`
}

function parametersOf({ node, suite, settings }: Report): string {
  return [
    `protocol ${node.protocol}`,
    `answers read by format ${visibleLine(suite.answerFormat)}`,
    settings.temperature === null
      ? 'temperature as each task says'
      : `temperature ${settings.temperature}`,
    settings.maxTokens === null
      ? 'tokens as each task says'
      : `${settings.maxTokens} tokens at most`,
    settings.stream ? 'streamed' : 'not streamed',
    `at most ${counted(settings.concurrency, 'relay')} in flight`,
    ...(settings.limit === null ? [] : [`only ${counted(settings.limit, 'item')} of each task`]),
  ].join(', ')
}

function drawOf({ draw }: Report): string {
  return draw?.kind === 'drawn' ? 'drawn so that nobody chose it' : 'chosen by whoever ran it'
}

function routeOf({ route }: Report): string {
  if (route === undefined) return 'not told'
  const way = route.kind === 'portal' ? 'through a portal' : 'direct'
  return `${way}, ${route.covert ? 'covert: the node could not know that it was tested' : 'overt'}`
}

function operatorOf({ node }: Report): string {
  if (node.operator === null) return 'nobody has shown to control it'
  return `${visibleLine(node.operator.keyid)}, ${node.control === 'proven' ? 'control proven' : 'control claimed'}`
}

/** How fast answers came, what the node refused, and what this report does not show. */
export function serviceSection(report: Report): Markup {
  const { latency, tokens, limits, relays, limitsOfThisReport, canaries } = report
  const { probes } = limits
  return markup`<h2 id="service">Service</h2>
${facts([
  ...(latency === null
    ? [['Answers', 'none came'] as const]
    : [
        ['Whole answers', `median ${latency.p50Ms} ms, 95 % within ${latency.p95Ms} ms`] as const,
        [
          'First tokens',
          latency.firstToken.streamed > 0
            ? `median ${latency.firstToken.p50Ms} ms, 95 % within ${latency.firstToken.p95Ms} ms`
            : 'not known apart: not streamed',
        ] as const,
        ['Tokens per second', latency.tokensPerSecond ?? 'not counted by the node'] as const,
      ]),
  [
    'Tokens',
    `${tokens.prompt} sent, ${tokens.completion} answered, as the node counted for ${counted(tokens.counted, 'item')}`,
  ],
  ...(relays === undefined
    ? []
    : [
        [
          'Relays',
          `${relays.samples} for the items, ${relays.further} for control and probing`,
        ] as const,
      ]),
  [
    'Limits of chains',
    probes.length === 0
      ? 'not probed'
      : probes
          .flatMap(checkLimits)
          .map(({ text }) => visibleLine(text, 300))
          .join('; '),
  ],
  ...(canaries === undefined
    ? []
    : [
        [
          'Public items with a wrong key',
          `${canaries.right} answered right, ${canaries.published} by the wrong key, ${canaries.other} otherwise`,
        ] as const,
      ]),
])}${
  limitsOfThisReport.length === 0
    ? ''
    : markup`<h3>What this report does not show</h3>
<ul>${limitsOfThisReport.map((text) => markup`<li>${visibleLine(text, 1024)}</li>`)}</ul>
`
}`
}
