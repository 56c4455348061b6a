import { info, pass, warn } from '../finding.ts'
import { at, bodyOf, listAt } from '../json-path.ts'
import { type Probe, type Probed, unanswered } from '../probe.ts'

const id = 'logprobs'

/** Whether the log-probabilities of an answer's tokens come when they are asked for. */
export const logprobs: Probe = async (subject, { protocol }) => {
  // TGI sends them with the details of every answer.
  const extra = { chat: { logprobs: true }, completions: { logprobs: 1 }, tgi: {} }[protocol]
  const prompt = `Name a tree. (${subject.nonce()})`
  const relay = await subject.ask(protocol, { prompt, maxTokens: 2, extra })
  if (relay.ok) return judgeBody(bodyOf(relay.reply))
  return relay.fault.kind === 'status'
    ? { findings: [info(id, `refuses logprobs with status ${relay.fault.status}`)] }
    : unanswered(id, relay)
}

function judgeBody(body: unknown): Probed {
  const values = [
    // OpenAI's chat, and both routes of llama.cpp.
    ...listAt(body, 'choices', 0, 'logprobs', 'content').map((token) => at(token, 'logprob')),
    // OpenAI's completions.
    ...listAt(body, 'choices', 0, 'logprobs', 'token_logprobs'),
    // TGI.
    ...listAt(body, 'details', 'tokens').map((token) => at(token, 'logprob')),
  ]
  const known = values.some((value) => typeof value === 'number')
  const finding = known
    ? pass(id, 'gives the log-probabilities of its tokens')
    : warn(
        id,
        'logprobs is ignored: none came with the answer',
        'refuse what is not supported with status 400',
      )
  return { findings: [finding], learned: { logprobs: known } }
}
