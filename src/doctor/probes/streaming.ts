import { type Finding, pass, warn } from '../finding.ts'
import { type Probe, unanswered } from '../probe.ts'

const id = 'streaming'

/** Whether an answer comes token by token when it is asked for so. */
export const streaming: Probe = async (subject, { protocol }) => {
  const prompt = `Name three colours. (${subject.nonce()})`
  const attempt = await subject.ask(protocol, { prompt, stream: true })
  if (!attempt.ok) return unanswered(id, attempt)
  const { firstTokenMs } = attempt.completion
  return {
    findings: [judgeStream(attempt.reply.header('content-type') ?? '', firstTokenMs)],
    learned: { streaming: firstTokenMs !== undefined },
  }
}

function judgeStream(contentType: string, firstTokenMs: number | undefined): Finding {
  if (firstTokenMs !== undefined) {
    return pass(id, `streams; the first token came after ${Math.round(firstTokenMs)} ms`)
  }
  const how = contentType.startsWith('text/event-stream')
    ? 'the stream held no text'
    : 'the answer came in one piece'
  return warn(
    id,
    `does not stream: ${how}, so no time to the first token is known`,
    'let the server honour "stream": true',
  )
}
