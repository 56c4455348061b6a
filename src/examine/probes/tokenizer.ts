import { info, pass } from '../finding.ts'
import type { Probe } from '../probe.ts'
import { countByRoute } from '../token-route.ts'

const id = 'tokenizer'

/** Whether the server counts the tokens of a text. */
export const tokenizer: Probe = async (subject, { protocol }) => {
  const count = await countByRoute(subject, protocol, 'The capital of France is Paris.')
  return {
    findings: [
      count === undefined
        ? info(id, 'has no /tokenize')
        : pass(id, `counts tokens at /tokenize: ${count} for a sentence`),
    ],
    learned: { tokenize: count !== undefined },
  }
}
