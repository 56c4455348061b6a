import { type Adjustment, describeAdjustment } from '../item/index.ts'
import type { Report } from './report-schema.ts'

/** What decides what a report does not show. */
interface Caveated {
  readonly draw: Report['draw'] | undefined
  readonly route: Report['route'] | undefined
  readonly control: Report['node']['control']
  /** Items asked of each task at most; null: all. */
  readonly limit: number | null
  /** What the node refused of the requests. */
  readonly adjustments: readonly Adjustment[]
  /** Whether the items were made for the run. */
  readonly isFresh: boolean
  /** Whether the transcript has commitments in place of items and answers. */
  readonly isHeldBack: boolean
  /** Whether the suite was equated to the scale that the chains mean. */
  readonly isEquated: boolean
}

/** What a report does not prove, said in the report itself. */
export function caveatsOf(report: Caveated): string[] {
  const { control, limit, draw, route, adjustments, isFresh, isHeldBack, isEquated } = report
  return [
    'It shows what the endpoint answered during this run, not which model or hardware answered, nor what it answers to others.',
    control === 'proven'
      ? "That the operator's key controls the URL was shown once, not for each relay."
      : 'That the operator controls the URL is claimed, not proven.',
    'The score holds for this suite and version; it is not comparable with scores of other suites.',
    ...(isFresh && !isEquated ? [uncalibrated] : []),
    itemsCaveat(isFresh, isHeldBack),
    'A signature says who published the report and that it is unchanged, not that the publisher was honest.',
    ...adjustments.map(
      (adjustment) => `The node refuses a part of the requests: ${describeAdjustment(adjustment)}.`,
    ),
    ...(draw?.kind === 'free'
      ? ['The seed was chosen by whoever ran this: of many samples it may be the luckiest.']
      : []),
    ...(route?.covert === false ? ['The node could know that it was tested, and by whom.'] : []),
    ...(limit === null
      ? []
      : [`Only the first ${limit} items of each task were asked: no tier can be certified.`]),
  ]
}

function itemsCaveat(isFresh: boolean, isHeldBack: boolean): string {
  if (isHeldBack) {
    return 'The items are held back: items and answers are published as commitments, which only auditors see opened.'
  }
  return isFresh
    ? 'The items were made for this run, but their generators are public: a node may run a program that answers them instead of a model.'
    : 'The items are public: a node that stored the answers would score high.'
}

const uncalibrated =
  'The scale is the own one of the suite: uncalibrated against Open LLM v1, on which 55 and 70 were meant.'
