import { sha256Hex } from '../digest/index.ts'
import type { Prompt } from '../item/index.ts'
import { dumpsJson, type PyDict, str } from './python/index.ts'
import type { LmEvalItem } from './types.ts'

/** The hashes lm-eval logs with each sample (evaluator.py), lower-case hex. */
export interface SampleHashes {
  readonly doc: string
  readonly prompt: string
  readonly target: string
}

export function sampleHashes(item: LmEvalItem): SampleHashes {
  return { doc: docHash(item.doc), prompt: promptHash(item), target: sha256Hex(str(item.target)) }
}

/** SHA-256 of `json.dumps(doc, indent=2, ensure_ascii=False)`. */
function docHash(doc: PyDict): string {
  return sha256Hex(dumpsJson(doc, { indent: 2 }))
}

/** SHA-256 of the first request's first argument; messages are hashed as JSON text. */
function promptHash({ requests }: LmEvalItem): string {
  const [request] = requests
  switch (request?.kind) {
    case 'generate':
      return sha256Hex(promptText(request.prompt))
    case 'loglikelihood':
      return sha256Hex(promptText(request.context))
    case 'rolling':
      return sha256Hex(request.text)
    case undefined:
      throw new Error('an item without requests has no prompt')
  }
}

/** SHA-256 over the hashes of a task's logged samples: once per filter and document. */
export function taskHash(samples: Iterable<SampleHashes>): string {
  let joined = ''
  for (const { doc, prompt, target } of samples) joined += doc + prompt + target
  return sha256Hex(joined)
}

/** The prompt as text: messages as the JSON text that lm-eval's API models hold. */
export function promptText(prompt: Prompt): string {
  if (typeof prompt === 'string') return prompt
  return dumpsJson(
    prompt.map(
      ({ role, content }) =>
        new Map([
          ['role', role],
          ['content', content],
        ]),
    ),
  )
}
