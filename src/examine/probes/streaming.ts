import { type Finding, pass, warn } from '../finding.ts'
import { type Probe, unanswered } from '../probe.ts'

const id = 'streaming'

/** Whether an answer comes token by token when it is asked for so. */
export const streaming: Probe = async (subject, { protocol, first }) => {
  const prompt = `Name three colours. (${subject.nonce()})`
  const relay = await subject.ask(protocol, { prompt, stream: true })
  if (!relay.ok) return unanswered(id, relay)
  const { firstTokenMs, completionTokens } = relay.completion
  return {
    findings: [
      firstTokenMs === undefined
        ? unstreamed(relay.reply.header('content-type') ?? '')
        : judgeStream(firstTokenMs, first.completionTokens, completionTokens),
    ],
    learned: { streaming: firstTokenMs !== undefined },
  }
}

/** @param plain tokens that an answer in one piece was counted with @param streamed this one */
function judgeStream(
  firstTokenMs: number,
  plain: number | undefined,
  streamed: number | undefined,
): Finding {
  if (plain !== undefined && streamed === undefined) {
    return warn(
      id,
      'streams, but counts the tokens only of answers in one piece',
      'let the server honour "stream_options": {"include_usage": true}',
    )
  }
  return pass(id, `streams; the first token came after ${Math.round(firstTokenMs)} ms`)
}

function unstreamed(contentType: string): Finding {
  const how = contentType.startsWith('text/event-stream')
    ? 'the stream held no text'
    : 'the answer came in one piece'
  return warn(
    id,
    `does not stream: ${how}, so no time to the first token is known`,
    'let the server honour "stream": true',
  )
}
