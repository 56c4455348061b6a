import type { Completion } from '../../node/index.ts'
import { type Finding, info, pass, warn } from '../finding.ts'
import type { Probe } from '../probe.ts'

/** Whether the answer to a plain request says why it ended and how many tokens it took. */
export const ending: Probe = async (_subject, { first }) => ({
  findings: [judgeFinish(first), judgeUsage(first), ...describeReasoning(first)],
  learned: { usage: first.promptTokens !== undefined && first.completionTokens !== undefined },
})

function judgeFinish({ finish }: Completion): Finding {
  if (finish !== 'unknown') return pass('finish', `tells why an answer ended: ${finish}`)
  return warn(
    'finish',
    'does not tell why an answer ended: one cut short cannot be told from a wrong one',
    'let the server send finish_reason',
  )
}

function judgeUsage({ promptTokens, completionTokens }: Completion): Finding {
  const id = 'usage'
  if (promptTokens !== undefined && completionTokens !== undefined) {
    return pass(id, 'counts the tokens of prompts and answers')
  }
  if (completionTokens !== undefined) {
    return info(id, 'counts the tokens of answers, not of prompts')
  }
  return warn(id, 'counts no tokens: limits can only be estimated', 'let the server send usage')
}

function describeReasoning({ reasoning }: Completion): readonly Finding[] {
  if (reasoning === undefined || reasoning === '') return []
  return [info('reasoning', 'reasons before it answers, in a field of its own')]
}
