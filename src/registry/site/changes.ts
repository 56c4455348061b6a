import { visibleLine } from '../../pages/index.ts'
import type { RegisteredReport } from '../record.ts'

/** What is otherwise than in the node's report before, in a few words. */
export function changesText(
  report: RegisteredReport,
  before: RegisteredReport | undefined,
): string {
  if (before === undefined) return 'first report'
  const changes = [
    ...scoreChange(report, before),
    ...chainChanges(report, before),
    ...changed(
      'model',
      before.parameters.reported.join(', '),
      report.parameters.reported.join(', '),
    ),
    ...changed('protocol', before.parameters.protocol, report.parameters.protocol),
    ...changed('harness', before.parameters.harness, report.parameters.harness),
    ...changed(
      'answers read by format',
      before.parameters.answerFormat,
      report.parameters.answerFormat,
    ),
    ...changed('way', wayOf(before), wayOf(report)),
  ]
  return changes.join('; ') || 'nothing'
}

function scoreChange({ suite, score }: RegisteredReport, before: RegisteredReport): string[] {
  if (suite.name !== before.suite.name || suite.version !== before.suite.version) {
    return [
      `other suite than ${visibleLine(`${before.suite.name} ${before.suite.version}`)}: scores do not compare`,
    ]
  }
  if (score === null || before.score === null) return []
  const change = Number(score.value) - Number(before.score.value)
  const isWithin =
    Number(score.lower) <= Number(before.score.upper) &&
    Number(before.score.lower) <= Number(score.upper)
  return [
    `score ${change > 0 ? '+' : ''}${change.toFixed(1)}${isWithin ? ', intervals overlap' : ', beyond the intervals'}`,
  ]
}

function chainChanges(report: RegisteredReport, before: RegisteredReport): string[] {
  return [
    ...onlyIn(report, before).map((name) => `gained ${name}`),
    ...onlyIn(before, report).map((name) => `lost ${name}`),
  ]
}

/** Names of the chains that one report certifies and the other does not. */
function onlyIn(report: RegisteredReport, other: RegisteredReport): string[] {
  const others = new Set(other.certificates.map(({ chain }) => chain))
  return report.certificates
    .filter(({ chain }) => !others.has(chain))
    .map(({ name }) => visibleLine(name, 60))
}

function changed(what: string, before: string, now: string): string[] {
  return before === now
    ? []
    : [
        `${what} ${visibleLine(now, 60) || 'not told'} instead of ${visibleLine(before, 60) || 'not told'}`,
      ]
}

function wayOf({ parameters: { route } }: RegisteredReport): string {
  return route === null ? '' : `${route.kind}${route.covert ? ', covert' : ''}`
}
