import { type Finding, info, pass, warn } from '../finding.ts'
import { type Probe, unanswered } from '../probe.ts'

const id = 'model-name'

/** Whether a model that does not exist is refused. */
export const modelName: Probe = async (subject, { protocol }) => {
  if (protocol === 'tgi') return { findings: [info(id, 'TGI requests name no model')] }
  const model = `no-such-model-${subject.nonce()}`
  const relay = await subject.ask(protocol, { prompt: 'Hello', maxTokens: 1, model })
  if (relay.ok) return { findings: [judgeModel(model, relay.completion.model)] }
  return relay.fault.kind === 'status' && relay.fault.status < 500
    ? { findings: [pass(id, `refuses an unknown model with status ${relay.fault.status}`)] }
    : unanswered(id, relay)
}

/** A server of one model takes any name; what matters is that it says which model it used. */
function judgeModel(asked: string, told: string | undefined): Finding {
  if (told !== undefined && told !== asked) {
    return info(id, 'takes any model name, and says which model it used')
  }
  const how = told === undefined ? 'does not say which it used' : 'says that it used it'
  return warn(
    id,
    `takes any model name, and ${how}: the name proves nothing`,
    'refuse unknown models with status 404, or name the model that answered',
  )
}
