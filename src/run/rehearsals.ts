import type { Prompt } from '../item/index.ts'
import type { GenerateRequest } from '../node/index.ts'
import type { Suite } from '../suite/index.ts'
import { generateRequest } from './ask/index.ts'

/** Tokens of a rehearsed answer at most: some nodes refuse fewer. */
const fewTokens = 16

/**
 * One short request for each way in which a suite asks a node to write: other roles, other fields or
 * another temperature, whatever else stands in the fields.
 */
export function rehearsalsOf({ tasks }: Suite): readonly GenerateRequest[] {
  const shapes = new Map<string, GenerateRequest>()
  for (const { task } of tasks) {
    for (const request of task.item(0).requests) {
      if (request.kind !== 'generate') continue
      const asked = generateRequest(request)
      const maxTokens = Math.min(fewTokens, asked.maxTokens)
      const shape = shapeOf(asked)
      if (shapes.has(shape)) continue
      shapes.set(shape, { ...asked, prompt: greeting(asked.prompt), maxTokens })
    }
  }
  return [...shapes.values()]
}

function shapeOf({ prompt, temperature, stop, trim, seed, extra }: GenerateRequest): string {
  const roles = typeof prompt === 'string' ? '' : prompt.map(({ role }) => role).join(' ')
  const turns = roles.replace(/(?:user assistant )+/gu, 'user assistant ')
  const fields = [stop.length > 0, trim, seed !== undefined, ...Object.keys(extra).sort()]
  return JSON.stringify([turns, temperature, ...fields])
}

/** The same roles with nothing in them. */
function greeting(prompt: Prompt): Prompt {
  return typeof prompt === 'string'
    ? 'Hello'
    : prompt.map(({ role }) => ({ role, content: 'Hello' }))
}
