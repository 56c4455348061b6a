import { type Finding, info, pass, warn } from '../finding.ts'
import type { Look } from '../probe.ts'

const id = 'clock'

/** Whether the node's clock agrees with ours, by the last `Date` header. Asks nothing. */
export const clock: Look = async (subject) => {
  const dated = subject.replies.findLast(({ reply }) => reply.header('date') !== undefined)
  if (dated === undefined) return { findings: [info(id, 'sends no Date header')] }
  const { reply, cameAt } = dated
  const sentAt = cameAt - reply.latencyMs
  return { findings: [judgeClock(Date.parse(reply.header('date') ?? ''), sentAt, cameAt)] }
}

const toleratedMs = 5000
/** `Date` counts whole seconds, cut off. */
const resolutionMs = 1000

/** A reply is dated while it is made; all in milliseconds since 1970. */
function judgeClock(date: number, sentAt: number, cameAt: number): Finding {
  if (Number.isNaN(date)) return info(id, 'sends a Date header that is no date')
  const ahead = Math.max(0, date - cameAt)
  const behind = Math.max(0, sentAt - (date + resolutionMs))
  const off = Math.max(ahead, behind)
  if (off <= toleratedMs) return pass(id, 'its clock agrees with ours')
  return warn(
    id,
    `its clock is ${Math.round(off / 1000)} s ${ahead > 0 ? 'ahead of' : 'behind'} ours`,
    'synchronise both clocks (NTP): times of reports are checked',
  )
}
