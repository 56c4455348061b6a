import type { Report } from '../../report/index.ts'
import { checkLimits } from '../../verdict/index.ts'
import { outcomeHeads, priceInWords, reasonInWords, speedInWords, verdictWord } from './words.ts'

/**
 * A report as Markdown, for an issue or a forum.
 * @param now milliseconds since 1970; tells certificates that are over from those that hold
 */
export function renderMarkdown(report: Report, now?: number): string {
  const { node, suite, run, times, composite, limitsOfThisReport } = report
  const lines = [
    `# ${node.url}: ${composite ? `score ${composite.value}` : 'no score'}`,
    '',
    `- protocol: ${node.protocol}; model asked for: ${cell(node.model ?? 'none')}`,
    `- control of the URL: ${node.operator ? `proven by ${cell(node.operator.keyid)}` : 'claimed'}`,
    `- suite: ${suite.name} ${suite.version}, digest \`${suite.digest}\``,
    `- run: ${run}, ${times.started} to ${times.finished}`,
    `- speed: ${speedInWords(report.latency)}`,
    ...report.limits.probes.flatMap(checkLimits).map(({ text }) => `- limits: ${cell(text)}`),
    '',
    '| chain | needs | per relay | verdict | because |',
    '|---|---|---|---|---|',
    ...report.verdicts.map(
      (verdict) =>
        `| ${verdict.chain} | ${verdict.minScore ?? '-'} | ${priceInWords(verdict)} | **${verdictWord(verdict, report, now)}** | ${reasonInWords(verdict)} |`,
    ),
    '',
    `| task | items | ${outcomeHeads.map(([, name]) => name).join(' | ')} | score | 95 % interval |`,
    `|---|${'--:|'.repeat(outcomeHeads.length + 2)}---|`,
    ...report.tasks.map((task) => row(task.name, task.asked, task.outcomes, task.score)),
    row('**composite**', composite?.n ?? 0, report.outcomes, composite),
    '',
    'What this report does not prove:',
    '',
    ...limitsOfThisReport.map((limit) => `- ${limit}`),
  ]
  return `${lines.join('\n')}\n`
}

function row(
  name: string,
  asked: number,
  outcomes: Report['outcomes'],
  score: { readonly value: string; readonly lower: string; readonly upper: string } | null,
): string {
  const counts = outcomeHeads.map(([kind]) => outcomes[kind]).join(' | ')
  const interval = score ? `${score.lower} - ${score.upper}` : '-'
  return `| ${name} | ${asked} | ${counts} | ${score?.value ?? '-'} | ${interval} |`
}

/** Text of a stranger inside a Markdown line: no markup, no line breaks. */
function cell(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#&]/gu, (mark) => `\\${mark}`)
}
