import { type Finding, info, pass, warn } from '../finding.ts'
import { type Probe, unanswered, untold } from '../probe.ts'
import { wordsOf } from '../words.ts'

const id = 'seed'

/** Whether a seed decides what is sampled. */
export const seed: Probe = async (subject, { protocol }) => {
  const prompt = `Invent a name for a ship. (${subject.nonce()})`
  const texts: string[] = []
  for (const value of [1, 1, 2]) {
    const relay = await subject.ask(protocol, { prompt, temperature: 1, seed: value })
    if (!relay.ok) return unanswered(id, relay)
    texts.push(wordsOf(relay.completion))
  }
  if (subject.refuses('seed')) return { findings: [info(id, 'refuses seeds: none is sent')] }
  return { findings: [judgeSeeds(texts)] }
}

/** @param texts answers with the seeds 1, 1 and 2 */
function judgeSeeds([first, again, other]: readonly string[]): Finding {
  if (first === '' && again === '') return untold(id)
  if (first !== again) {
    return warn(
      id,
      'the seed is ignored: the same seed gives another answer',
      'let the server honour "seed"',
    )
  }
  return first === other
    ? info(id, 'another seed gives the same answer: whether seeds count cannot be told')
    : pass(id, 'honours the seed')
}
