import { type Finding, info, pass, warn } from '../finding.ts'
import { type Probe, unanswered } from '../probe.ts'

const id = 'system'
const instruction = 'You are a careful assistant who answers in the language of the question.'

/** Whether a system message reaches the model; for chat only. */
export const system: Probe = async (subject, { protocols }) => {
  if (!protocols.includes('chat')) return { findings: [] }
  const user = { role: 'user', content: `Say yes. (${subject.nonce()})` } as const
  const plain = await subject.ask('chat', { prompt: [user], maxTokens: 1 })
  if (!plain.ok) return unanswered(id, plain)
  const prompt = [{ role: 'system', content: instruction } as const, user]
  const told = await subject.ask('chat', { prompt, maxTokens: 1 })
  if (told.ok && subject.refuses('system')) {
    const text = 'refuses system messages: their text stands before the first of the user'
    return { findings: [info(id, text)] }
  }
  if (told.ok) {
    return { findings: [judgeTokens(plain.completion.promptTokens, told.completion.promptTokens)] }
  }
  return told.fault.kind === 'status'
    ? { findings: [refused(told.fault.status)] }
    : unanswered(id, told)
}

/** Prompt tokens without and with the system message. */
function judgeTokens(plain: number | undefined, told: number | undefined): Finding {
  if (plain === undefined || told === undefined) {
    return info(id, 'takes system messages; whether they reach the model cannot be told')
  }
  if (told > plain) return pass(id, 'takes system messages')
  return warn(
    id,
    'system messages are dropped: the prompt is no longer with one than without',
    'use a chat template that knows the system role',
  )
}

function refused(status: number): Finding {
  return warn(
    id,
    `refuses system messages with status ${status}`,
    'use a chat template that knows the system role',
  )
}
