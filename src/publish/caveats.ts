import { describeAdjustment } from '../item/index.ts'
import type { Report } from '../report/index.ts'
import type { Frozen } from '../run/index.ts'

/** What a report does not prove, said in the report itself. */
export function caveatsOf(frozen: Frozen, control: Report['node']['control']): string[] {
  return [
    'It shows what the endpoint answered during this run, not which model or hardware answered, nor what it answers to others.',
    control === 'proven'
      ? "That the operator's key controls the URL was shown once, not for each relay."
      : 'That the operator controls the URL is claimed, not proven.',
    'The score holds for this suite and version; it is not comparable with scores of other suites.',
    'The items are public: a node that stored the answers would score high.',
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
