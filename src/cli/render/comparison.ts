import { type Comparison, type Difference, evidenceNeeded } from '../../history/index.ts'
import { table } from './table.ts'

/** A comparison as text for a terminal. */
export function comparisonText(comparison: Comparison): string {
  return [
    sides(comparison),
    taskTable(comparison),
    ...familyTable(comparison),
    ...findings(comparison),
  ].join('\n\n')
}

function sides({ first, second, suite, ...what }: Comparison): string {
  const side = ({ id, node }: Comparison['first']) =>
    `${node.url}${node.model === null ? '' : ` (${node.model})`}, run ${id}`
  return [
    `A       ${side(first)}`,
    `B       ${side(second)}`,
    `suite   ${suite.name} ${suite.version}`,
    `items   ${howCompared(what)}`,
  ].join('\n')
}

function howCompared({
  method,
  asked: { first, second },
  pairs,
}: Pick<Comparison, 'method' | 'asked' | 'pairs'>): string {
  const shared = pairs === 0 ? 'none of them the same' : `${pairs} of them the same`
  switch (method) {
    case 'paired':
      return `${first} asked of A, ${second} of B; compared on the ${pairs} that both were asked`
    case 'independent':
      return `${first} asked of A, ${second} of B, ${shared}: compared as two independent samples`
  }
}

function taskTable({ tasks, composite, pairs, discordant }: Comparison): string {
  const head = ['task', 'shared', 'A', 'B', 'only A', 'only B', 'A - B', '95 % interval']
  const rows = tasks.map(partCells)
  const { onlyFirst, onlySecond } = discordant
  const total = ['composite', String(pairs), '', '', String(onlyFirst), String(onlySecond)]
  rows.push([...total, ...differenceCells(composite)])
  return table(head, rows, ['left', ...Array<'right'>(head.length - 1).fill('right')])
}

function partCells(part: Comparison['tasks'][number]): string[] {
  return [
    part.name,
    String(part.pairs),
    part.first?.toFixed(2) ?? '-',
    part.second?.toFixed(2) ?? '-',
    String(part.discordant.onlyFirst),
    String(part.discordant.onlySecond),
    ...differenceCells(part.difference),
  ]
}

const mostFamilies = 12

/** The families on which the two differ most. */
function familyTable({ families }: Comparison): string[] {
  if (families.length === 0) return []
  const size = ({ difference }: Comparison['tasks'][number]) => Math.abs(difference?.value ?? 0)
  const compared = families.filter(({ difference }) => difference !== null)
  const shown = compared.toSorted((a, b) => size(b) - size(a)).slice(0, mostFamilies)
  const head = ['family', 'shared', 'A', 'B', 'only A', 'only B', 'A - B', '95 % interval']
  return [
    `families, the ${shown.length} that differ most of ${compared.length} asked of both (each interval is for itself alone: one in twenty leaves 0 out by chance):`,
    table(head, shown.map(partCells), ['left', ...Array<'right'>(head.length - 1).fill('right')]),
  ]
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

function findings(comparison: Comparison): string[] {
  const { tasks, covert } = comparison
  const apart = tasks.filter(({ difference }) => difference === null).map(({ name }) => name)
  return [
    ...shown(comparison),
    ...(covert === null ? [] : [covertText(covert)]),
    ...(apart.length > 0 ? [`nothing to compare in: ${apart.join(', ')}`] : []),
  ]
}

/** What the comparison shows, and by what. */
function shown({ pValue, evidence, anytime }: Comparison): string[] {
  if (evidence === null || pValue === null) return sampled(anytime)
  const { firstBetter, secondBetter } = evidence
  return [
    [
      `McNemar, exact   p = ${pValue.toPrecision(2)} (for one look at items fixed beforehand)`,
      `sequential       e = ${short(firstBetter)} for A, ${short(secondBetter)} for B; ${evidenceNeeded} shows a difference, however often one looks`,
    ].join('\n'),
    verdict(firstBetter, secondBetter),
  ]
}

/** The intervals of the table are for numbers of items fixed beforehand; this one is for runs as they stop. */
function sampled(anytime: Difference | null): string[] {
  if (anytime === null) return ['no difference is shown']
  const [value, interval] = differenceCells(anytime)
  return [
    `A - B   ${value} points; whenever the runs stopped, ${interval} (error at most 5 %)`,
    sampledVerdict(anytime),
  ]
}

function sampledVerdict({ interval: { lower, upper } }: Difference): string {
  if (lower > 0) return 'A is better than B (error at most 5 %)'
  if (upper < 0) return 'B is better than A (error at most 5 %)'
  return 'no difference is shown; asked with one --seed, both runs would share their items'
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
