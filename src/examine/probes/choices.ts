import { type Finding, info, pass, warn } from '../finding.ts'
import { bodyOf, listAt } from '../json-path.ts'
import { type Probe, unanswered } from '../probe.ts'

const id = 'n'

/** Whether several answers to one request come when they are asked for; TGI has no such field. */
export const choices: Probe = async (subject, { protocol }) => {
  if (protocol === 'tgi') return { findings: [] }
  const prompt = `Name a river. (${subject.nonce()})`
  const relay = await subject.ask(protocol, { prompt, temperature: 1, extra: { n: 2 } })
  if (relay.ok) return { findings: [judgeChoices(listAt(bodyOf(relay.reply), 'choices').length)] }
  return relay.fault.kind === 'status'
    ? { findings: [info(id, `refuses n = 2 with status ${relay.fault.status}`)] }
    : unanswered(id, relay)
}

function judgeChoices(count: number): Finding {
  if (count === 2) return pass(id, 'gives several answers to one request')
  return warn(
    id,
    'n is ignored: two answers were asked for and one came',
    'refuse what is not supported with status 400',
  )
}
