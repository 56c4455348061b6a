import type { TextProtocol } from '../../item/index.ts'
import { describeFault, type Reply, type TransportResult } from '../../node/index.ts'
import type { ExaminedNode } from '../examined-node.ts'
import { type Finding, pass, warn } from '../finding.ts'
import { at } from '../json-path.ts'
import type { Probe } from '../probe.ts'

/** What a request gets that is no JSON, and one that has no prompt. */
export const errors: Probe = async (subject, { protocol }) => ({
  findings: [
    judgeRefusal('broken-json', 'broken JSON', await send(subject, protocol, '{"messages": [')),
    judgeRefusal(
      'no-prompt',
      'a request without a prompt',
      await send(subject, protocol, JSON.stringify({ model: subject.model, max_tokens: 1 })),
    ),
  ],
})

function send(
  subject: ExaminedNode,
  protocol: TextProtocol,
  body: string,
): Promise<TransportResult> {
  return subject.send(protocol, 'POST', 'generate', body)
}

const remedy = 'refuse bad requests with status 400 and a reason'

function judgeRefusal(id: string, what: string, result: TransportResult): Finding {
  if (!result.ok) {
    return warn(id, `${what} gets no reply: ${describeFault(result.fault)}`, remedy)
  }
  const { status } = result.reply
  if (status >= 500) {
    return warn(id, `${what} gets status ${status}, as if the node had failed`, remedy)
  }
  if (status < 400) return warn(id, `${what} is answered with status ${status}`, remedy)
  return hasReason(result.reply)
    ? pass(id, `${what} is refused with status ${status} and a reason`)
    : warn(id, `${what} is refused with status ${status} without a reason`, remedy)
}

/** In JSON, or in a line of plain text, as text-generation-inference has it. */
function hasReason(reply: Reply): boolean {
  const text = reply.text().trim()
  if (reply.header('content-type')?.startsWith('text/plain')) return text !== ''
  try {
    const body: unknown = JSON.parse(text)
    return ['error', 'message', 'detail'].some((name) => at(body, name) !== undefined)
  } catch {
    return false
  }
}
