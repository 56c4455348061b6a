import {
  add,
  compare,
  type Decimal,
  integer,
  multiply,
  parseDecimal,
  subtract,
} from '../decimal/index.ts'
import { IqError } from '../errors/index.ts'
import type { PublishedVerdict, Report } from '../report/index.ts'
import { type Passed, passed, requirementOf } from './checklist.ts'

const requireThat = requirementOf('report')

type Interval = NonNullable<Report['tasks'][number]['score']>

const zero = integer(0)

/**
 * Requires that the numbers of a report agree with each other: counts, the composite as the weighted
 * mean of the task scores, and each verdict with the score it was decided by.
 * @throws IqError `VERIFICATION`, naming the numbers that do not
 */
export function requireArithmetic(report: Report): Passed<void> {
  const tasks = report.tasks.map(({ name }) => name)
  const chains = report.verdicts.map(({ chain }) => chain)
  requireThat(new Set(tasks).size === tasks.length, 'a task appears twice')
  requireThat(new Set(chains).size === chains.length, 'a chain appears twice')
  requireCounts(report)
  requireComposite(report)
  for (const verdict of report.verdicts) requireVerdict(report, verdict)
  return passed(undefined, 'counts, composite and verdicts agree')
}

function requireCounts({ tasks, outcomes, composite, transcript }: Report): void {
  for (const task of tasks) {
    const place = `task '${task.name}'`
    requireThat(
      total(task.outcomes) === task.asked,
      `${place}: outcomes do not sum to the items asked`,
    )
    requireThat(task.asked <= task.items, `${place}: more items asked than there are`)
  }
  const sums = addUp(tasks)
  for (const [kind, count] of Object.entries(outcomes)) {
    requireThat(count === sums.get(kind), `outcomes: '${kind}' is not the sum over the tasks`)
  }
  const asked = total(outcomes)
  requireThat(transcript.samples === asked, 'transcript: not as many samples as items asked')
  requireThat(
    composite === null || composite.n === asked,
    'composite: n is not the number of items asked',
  )
}

/**
 * Published scores are rounded down to hundredths, so the mean may be off by one of them, and by a
 * little for weights that nine decimals do not hold.
 */
const meanTolerance = parseDecimal('0.0101')

function requireComposite({ tasks, composite }: Report): void {
  let weights = zero
  let distance = zero
  for (const { name, weight, asked, score } of tasks) {
    requireThat(
      (score === null) === (asked === 0),
      `task '${name}': a score without items or none with`,
    )
    if (score !== null) requireOrdered(score, `task '${name}'`)
    if (score === null || composite === null) continue
    const share = parseDecimal(weight)
    const off = subtract(parseDecimal(score.value), parseDecimal(composite.value))
    weights = add(weights, share)
    distance = add(distance, multiply(share, off))
  }
  const isComplete = tasks.every(({ score }) => score !== null)
  requireThat(
    (composite !== null) === isComplete,
    'composite: there exactly when every task has a score',
  )
  if (composite === null) return
  requireOrdered(composite, 'composite')
  const allowed = multiply(meanTolerance, weights)
  requireThat(
    compare(weights, zero) > 0 && compare(magnitude(distance), allowed) <= 0,
    'composite: not the weighted mean of the tasks',
  )
}

/** Sequential evidence cannot be recomputed from a report: only a replay of the transcript shows it. */
function requireVerdict(report: Report, verdict: PublishedVerdict): void {
  if (verdict.verdict === 'inconclusive') return
  const place = `chain '${verdict.chain}': ${verdict.verdict}`
  if (verdict.minScore === null) fail(`${place} without a threshold`)
  switch (verdict.rule) {
    case 'full':
      requirePointVerdict(report, verdict, verdict.minScore, place)
      break
    case 'evidence':
      break
  }
}

/** The rule 'full': the score over all items of the suite against the threshold, and nothing less. */
function requirePointVerdict(
  { tasks, composite }: Report,
  { verdict, reason }: PublishedVerdict,
  minScore: string,
  place: string,
): void {
  const isFinished = tasks.every(({ asked, items }) => asked === items)
  if (!isFinished || composite === null) fail(`${place} before every item was asked`)
  const isMet = compare(parseDecimal(composite.value), parseDecimal(minScore)) >= 0
  if (verdict === 'certified') requireThat(isMet, `${place} below its threshold`)
  else requireThat(isMet !== (reason === 'score-not-met'), `${place} for a reason that is not so`)
}

function requireOrdered({ value, lower, upper }: Interval, place: string): void {
  const isAbove = compare(parseDecimal(value), parseDecimal(lower)) >= 0
  const isBelow = compare(parseDecimal(value), parseDecimal(upper)) <= 0
  requireThat(isAbove && isBelow, `${place}: the score is outside its interval`)
}

function magnitude(value: Decimal): Decimal {
  return compare(value, zero) < 0 ? subtract(zero, value) : value
}

function addUp(tasks: Report['tasks']): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { outcomes } of tasks) {
    for (const [kind, count] of Object.entries(outcomes)) {
      sums.set(kind, (sums.get(kind) ?? 0) + count)
    }
  }
  return sums
}

function total(outcomes: Report['outcomes']): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0)
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `report: ${reason}`)
}
