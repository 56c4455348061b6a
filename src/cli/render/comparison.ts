import {
  type ApartComparison,
  type Comparison,
  type Difference,
  evidenceNeeded,
} from '../../history/index.ts'
import { table } from '../../publish/index.ts'

/** A comparison as text for a terminal. */
export function comparisonText(comparison: Comparison): string {
  return [sides(comparison), taskTable(comparison), ...findings(comparison)].join('\n\n')
}

/** An overt and a covert run whose items were made for each. */
export function apartText({ overt, covert, suite, items, compared }: ApartComparison): string {
  const side = ({ id, node }: ApartComparison['overt'], count: number) =>
    `${node.url}, run ${id}, ${count} items`
  return [
    `overt   ${side(overt, items.overt)}`,
    `covert  ${side(covert, items.covert)}`,
    `suite   ${suite.name} ${suite.version}, items made for each run: none is asked in both`,
    covertText(compared),
  ].join('\n')
}

function sides({ first, second, suite, pairs }: Comparison): string {
  const side = ({ id, node }: Comparison['first']) =>
    `${node.url}${node.model === null ? '' : ` (${node.model})`}, run ${id}`
  return [
    `A       ${side(first)}`,
    `B       ${side(second)}`,
    `suite   ${suite.name} ${suite.version}, ${pairs} items asked of both`,
  ].join('\n')
}

function taskTable({ tasks, composite, pairs, discordant }: Comparison): string {
  const head = ['task', 'items', 'A', 'B', 'only A', 'only B', 'A - B', '95 % interval']
  const rows = tasks.map((task) => [
    task.name,
    String(task.pairs),
    task.first?.toFixed(2) ?? '-',
    task.second?.toFixed(2) ?? '-',
    String(task.discordant.onlyFirst),
    String(task.discordant.onlySecond),
    ...differenceCells(task.difference),
  ])
  const { onlyFirst, onlySecond } = discordant
  const total = ['composite', String(pairs), '', '', String(onlyFirst), String(onlySecond)]
  rows.push([...total, ...differenceCells(composite)])
  return table(head, rows, ['left', ...Array<'right'>(head.length - 1).fill('right')])
}

function differenceCells(difference: Difference | null): [string, string] {
  if (difference === null) return ['-', '-']
  const { lower, upper } = difference.interval
  return [signed(difference.value), `${signed(lower)} to ${signed(upper)}`]
}

function signed(points: number): string {
  const text = points.toFixed(2)
  return points > 0 && text !== '0.00' ? `+${text}` : text.replace(/^-(0\.00)$/u, '$1')
}

function findings({ pValue, evidence, tasks, covert }: Comparison): string[] {
  const { firstBetter, secondBetter } = evidence
  const unpaired = tasks.filter(({ pairs }) => pairs === 0).map(({ name }) => name)
  return [
    [
      `McNemar, exact   p = ${pValue.toPrecision(2)} (for one look at items fixed beforehand)`,
      `sequential       e = ${short(firstBetter)} for A, ${short(secondBetter)} for B; ${evidenceNeeded} shows a difference, however often one looks`,
    ].join('\n'),
    verdict(firstBetter, secondBetter),
    ...(covert === null ? [] : [covertText(covert)]),
    ...(unpaired.length > 0 ? [`no item in common in: ${unpaired.join(', ')}`] : []),
  ]
}

function covertText({ difference, isSuspicious }: NonNullable<Comparison['covert']>): string {
  const [value, interval] = differenceCells(difference)
  const found = isSuspicious
    ? 'SUSPICIOUS: it answers its testers better than others (error at most 5 %)'
    : 'that it tells testers from others is not shown'
  return `overt - covert   ${value} points, 95 % interval ${interval}: ${found}`
}

function verdict(firstBetter: number, secondBetter: number): string {
  if (firstBetter >= evidenceNeeded) return 'A is better than B (error at most 5 %)'
  if (secondBetter >= evidenceNeeded) return 'B is better than A (error at most 5 %)'
  return 'no difference is shown'
}

function short(evidence: number): string {
  return evidence >= 0.01 && evidence < 10_000 ? evidence.toPrecision(3) : evidence.toExponential(1)
}
