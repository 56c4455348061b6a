import { type Finding, info, pass, warn } from '../finding.ts'
import { type Probe, unanswered } from '../probe.ts'
import { wordsOf } from '../words.ts'

const id = 'max-tokens'
const asked = 4

/** Whether an answer ends at the number of tokens asked for. */
export const maxTokens: Probe = async (subject, { protocol }) => {
  const prompt = `Count from one to one hundred in words. (${subject.nonce()})`
  const relay = await subject.ask(protocol, { prompt, maxTokens: asked })
  if (!relay.ok) return unanswered(id, relay)
  const { completion } = relay
  return { findings: [judgeLength(wordsOf(completion), completion.completionTokens)] }
}

/** Longer than any tokenizer's token in ordinary words. */
const longestToken = 24

function judgeLength(text: string, tokens: number | undefined): Finding {
  if ((tokens ?? 0) > asked || text.length > asked * longestToken) {
    return warn(
      id,
      `max_tokens is ignored: ${asked} tokens were asked for and ${tokens ?? 'many more'} came`,
      'let the server honour "max_tokens"',
    )
  }
  return tokens === undefined
    ? info(id, `answers to max_tokens ${asked} are short; how many tokens they have is not told`)
    : pass(id, 'honours max_tokens')
}
