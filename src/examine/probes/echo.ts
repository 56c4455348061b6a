import { info, pass, warn } from '../finding.ts'
import { at, bodyOf, listAt } from '../json-path.ts'
import { type Probe, type Probed, unanswered } from '../probe.ts'

const id = 'echo'

/**
 * Whether the log-probabilities of the prompt's tokens can be had, which is what log-likelihood
 * tasks need: `echo` of OpenAI's completions, `decoder_input_details` of TGI.
 */
export const echo: Probe = async (subject, { protocols }) => {
  const protocol = protocols.find((known) => known !== 'chat')
  if (protocol === undefined) {
    return { findings: [info(id, 'chat has no log-probabilities of prompts')] }
  }
  const extra = protocol === 'tgi' ? { decoder_input_details: true } : { echo: true, logprobs: 1 }
  const prompt = `The capital of France is Paris. ${subject.nonce()}`
  const relay = await subject.ask(protocol, { prompt, maxTokens: 1, extra })
  if (relay.ok) return judgeBody(bodyOf(relay.reply))
  return relay.fault.kind === 'status'
    ? { findings: [info(id, `refuses echo with status ${relay.fault.status}`)] }
    : unanswered(id, relay)
}

/** Fewer are those of the answer, one token in all, and the next one. */
const fewest = 4

function judgeBody(body: unknown): Probed {
  const values = [
    ...listAt(body, 'choices', 0, 'logprobs', 'token_logprobs'),
    ...listAt(body, 'details', 'prefill').map((token) => at(token, 'logprob')),
  ]
  const echoes = values.filter((value) => typeof value === 'number').length >= fewest
  const finding = echoes
    ? pass(id, 'gives the log-probabilities of prompts')
    : warn(
        id,
        'echo is ignored: no log-probabilities of the prompt came',
        'refuse what is not supported with status 400',
      )
  return { findings: [finding], learned: { echo: echoes } }
}
