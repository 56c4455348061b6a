import type { Reply } from '../../node/index.ts'
import { type Finding, pass, warn } from '../finding.ts'
import { bodyOf, textAt } from '../json-path.ts'
import { type Probe, unanswered, untold } from '../probe.ts'
import { wordsOf } from '../words.ts'

const id = 'cache'

/** Whether an identical request gets the answer of the one before it. */
export const cache: Probe = async (subject, { protocol }) => {
  const prompt = `Write the beginning of a story. (${subject.nonce()})`
  const first = await subject.ask(protocol, { prompt, temperature: 1 })
  if (!first.ok) return unanswered(id, first)
  const second = await subject.ask(protocol, { prompt, temperature: 1 })
  if (!second.ok) return unanswered(id, second)
  const words = [wordsOf(first.completion), wordsOf(second.completion)]
  return { findings: [judgeRepeat(first.reply, second.reply, words)] }
}

/** Identifiers are made anew for each answer, so a repeated one is a repeated answer. */
function judgeRepeat(first: Reply, second: Reply, words: readonly string[]): Finding {
  const same = words[0] === words[1]
  const [before, after] = [first, second].map((reply) => textAt(bodyOf(reply), 'id'))
  const declared = ['x-cache', 'cf-cache-status'].some((name) =>
    /^hit/iu.test(second.header(name) ?? ''),
  )
  const remedy = 'switch the response cache off: measured answers must be made anew'
  if (declared || (same && before !== undefined && before === after)) {
    return warn(id, 'identical prompts are answered from a cache', remedy)
  }
  if (words.join('') === '') return untold(id)
  return same
    ? warn(
        id,
        'identical prompts get identical answers at temperature 1: a cache, or no sampling',
        remedy,
      )
    : pass(id, 'identical prompts are answered anew')
}
