import { declaresJson } from '../../node/index.ts'
import { warn } from '../finding.ts'
import { bodyOf } from '../json-path.ts'
import type { Look } from '../probe.ts'

/** Whether replies that are JSON say so. Asks nothing. */
export const contentType: Look = async (subject) => {
  const bare = subject.replies.find(
    ({ reply }) => reply.status === 200 && !declaresJson(reply) && bodyOf(reply) !== undefined,
  )
  if (bare === undefined) return { findings: [] }
  const type = subject.show(bare.reply.header('content-type') ?? 'none')
  return {
    findings: [
      warn(
        'content-type',
        `answers JSON under the content type "${type}": it is read, but other clients refuse it`,
        'let the server send "application/json"',
      ),
    ],
  }
}
