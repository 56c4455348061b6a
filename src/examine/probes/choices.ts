import { type Finding, info, pass, warn } from '../finding.ts'
import { listAt } from '../json-path.ts'
import { type Probe, unanswered } from '../probe.ts'

const id = 'n'

/** Whether several answers to one request come when they are asked for; TGI has no such field. */
export const choices: Probe = async (subject, { protocol }) => {
  if (protocol === 'tgi') return { findings: [] }
  const prompt = `Name a river. (${subject.nonce()})`
  const attempt = await subject.ask(protocol, { prompt, temperature: 1, extra: { n: 2 } })
  if (attempt.ok)
    return { findings: [judgeChoices(listAt(attempt.reply.json(), 'choices').length)] }
  return attempt.fault.kind === 'status'
    ? { findings: [info(id, `refuses n = 2 with status ${attempt.fault.status}`)] }
    : unanswered(id, attempt)
}

function judgeChoices(count: number): Finding {
  if (count === 2) return pass(id, 'gives several answers to one request')
  return warn(
    id,
    'n is ignored: two answers were asked for and one came',
    'refuse what is not supported with status 400',
  )
}
