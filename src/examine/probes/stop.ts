import { type Finding, info, pass, warn } from '../finding.ts'
import { type Probe, unanswered } from '../probe.ts'

const id = 'stop'

/** Whether the server itself stops before a stop string; the harness cuts in any case. */
export const stop: Probe = async (subject, { protocol }) => {
  const prompt = `Count from one to twenty in words. (${subject.nonce()})`
  const whole = await subject.ask(protocol, { prompt })
  if (!whole.ok) return unanswered(id, whole)
  const piece = pieceOf(whole.completion.text)
  if (piece === undefined) {
    return { findings: [info(id, 'cannot be told: the answer is too short to be stopped')] }
  }
  // Not in `stop`, or the answer would be cut on our side as well.
  const stopped = await subject.ask(protocol, { prompt, extra: { stop: [piece] } })
  if (!stopped.ok) return unanswered(id, stopped)
  if (subject.refuses('stop'))
    return { findings: [info(id, 'refuses stop strings: answers are cut here')] }
  return { findings: [judgeStop(stopped.completion.text, piece)] }
}

/** A piece from the midst of an answer, without spaces around it. */
function pieceOf(text: string): string | undefined {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  return words.length < 3 ? undefined : words[Math.floor(words.length / 2)]
}

function judgeStop(text: string, piece: string): Finding {
  if (!text.includes(piece)) return pass(id, 'stops at stop strings')
  if (
    text.trimEnd().endsWith(piece) &&
    text.indexOf(piece) + piece.length === text.trimEnd().length
  ) {
    return pass(id, 'stops at stop strings, and leaves them in the text: they are cut here')
  }
  return warn(
    id,
    'stop strings are ignored: answers run on and cost more tokens',
    'let the server honour "stop"',
  )
}
