import type { Reply } from '../../node/index.ts'
import { type Finding, info, warn } from '../finding.ts'
import type { Look } from '../probe.ts'

const id = 'rate-limit'

/** What the replies so far said of a limit on requests. Asks nothing. */
export const rateLimits: Look = async (subject) => {
  const replies = subject.replies.map(({ reply }) => reply)
  return { findings: [judgeReplies(replies, subject.show)] }
}

/** `RateLimit*` (IETF draft), `X-RateLimit-*` (OpenAI and others), `Retry-After` (RFC 9110). */
const limiting = /^(?:x-)?ratelimit|^retry-after/u

function judgeReplies(replies: readonly Reply[], show: (text: string) => string): Finding {
  const refused = replies.filter(({ status }) => status === 429).length
  if (refused > 0) {
    return warn(
      id,
      `refused ${refused} of ${replies.length} requests with status 429, though asked one at a time`,
      'ask the operator to raise the limit',
    )
  }
  const names = new Set(replies.flatMap(({ headers }) => Object.keys(headers)))
  const told = [...names].filter((name) => limiting.test(name)).sort()
  if (told.length === 0) return info(id, 'announces no rate limit')
  const last = replies.at(-1)
  const limits = told.map((name) => {
    const value = last?.header(name)
    return value === undefined ? name : `${name}: ${value}`
  })
  return info(id, `announces a rate limit: ${show(limits.join(', '))}`)
}
