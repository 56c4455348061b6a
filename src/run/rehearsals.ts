import type { Prompt } from '../item/index.ts'
import type { GenerateRequest } from '../node/index.ts'
import type { Suite } from '../suite/index.ts'
import { generateRequest } from './ask/index.ts'

/** Tokens of a rehearsed answer at most: some nodes refuse fewer. */
const fewTokens = 16

/** One short request for each way in which a suite asks a node to write. */
export function rehearsalsOf({ tasks }: Suite): readonly GenerateRequest[] {
  const shapes = new Map<string, GenerateRequest>()
  for (const { task } of tasks) {
    for (const request of task.item(0).requests) {
      if (request.kind !== 'generate') continue
      const asked = generateRequest(request)
      const maxTokens = Math.min(fewTokens, asked.maxTokens)
      const short = { ...asked, prompt: greeting(asked.prompt), maxTokens }
      shapes.set(JSON.stringify(short), short)
    }
  }
  return [...shapes.values()]
}

/** The same roles with nothing in them. */
function greeting(prompt: Prompt): Prompt {
  return typeof prompt === 'string'
    ? 'Hello'
    : prompt.map(({ role }) => ({ role, content: 'Hello' }))
}
