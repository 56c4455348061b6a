import { describeAdjustment } from '../item/index.ts'
import type { Report } from '../report/index.ts'
import type { Session } from '../run/index.ts'
import { isFresh } from '../suite/index.ts'

/** What a report does not prove, said in the report itself. */
export function caveatsOf(
  { run: { frozen }, suite }: Pick<Session, 'run' | 'suite'>,
  control: Report['node']['control'],
  isEquated: boolean,
): string[] {
  return [
    'It shows what the endpoint answered during this run, not which model or hardware answered, nor what it answers to others.',
    control === 'proven'
      ? "That the operator's key controls the URL was shown once, not for each relay."
      : 'That the operator controls the URL is claimed, not proven.',
    'The score holds for this suite and version; it is not comparable with scores of other suites.',
    ...(isFresh(suite) && !isEquated ? [uncalibrated] : []),
    isFresh(suite)
      ? 'The items were made for this run, but their generators are public: a node may run a program that answers them instead of a model.'
      : 'The items are public: a node that stored the answers would score high.',
    'A signature says who published the report and that it is unchanged, not that the publisher was honest.',
    ...(frozen.requests?.adjustments ?? []).map(
      (adjustment) => `The node refuses a part of the requests: ${describeAdjustment(adjustment)}.`,
    ),
    ...(frozen.limit === null
      ? []
      : [
          `Only the first ${frozen.limit} items of each task were asked: no tier can be certified.`,
        ]),
  ]
}

const uncalibrated =
  'The scale is the own one of the suite: uncalibrated against Open LLM v1, on which 55 and 70 were meant.'
