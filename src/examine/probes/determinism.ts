import { type Finding, pass, warn } from '../finding.ts'
import { type Probe, unanswered, untold } from '../probe.ts'
import { wordsOf } from '../words.ts'
import { judgeRepeatedPrompt } from './repeats.ts'

const id = 'determinism'

/** Whether the same prompt gets the same answer at temperature 0. */
export const determinism: Probe = async (subject, { protocol }) => {
  const prompt = `Describe the sea in one sentence. (${subject.nonce()})`
  // As it is: a prompt before the answer is left out otherwise.
  const first = await subject.ask(protocol, { prompt, trim: false })
  if (!first.ok) return unanswered(id, first)
  const second = await subject.ask(protocol, { prompt, trim: false })
  if (!second.ok) return unanswered(id, second)
  const repeat = judgeRepeat(wordsOf(first.completion), wordsOf(second.completion))
  return { findings: [repeat, ...judgeRepeatedPrompt(first.completion.text, prompt)] }
}

function judgeRepeat(first: string, second: string): Finding {
  if (first === '' && second === '') return untold(id)
  if (first === second) return pass(id, 'answers the same at temperature 0')
  return warn(
    id,
    'answers differently at temperature 0: the score varies from run to run',
    'let the server honour "temperature": 0, or batch in a deterministic way',
  )
}
