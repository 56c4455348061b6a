import { describeAdjustment } from '../../item/index.ts'
import { warn } from '../finding.ts'
import type { Look } from '../probe.ts'

/** What the node refused of the requests so far. Asks nothing. */
export const adjustments: Look = async (subject) => ({
  findings: subject.adjustments.map((adjustment) =>
    warn(
      'adjusted',
      `refuses ${adjustment.parameter}: ${describeAdjustment(adjustment)}`,
      'nothing need be done: runs ask so too, and the report says it',
    ),
  ),
})
