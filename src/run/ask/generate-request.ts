import type { Request } from '../../item/index.ts'
import type { GenerateRequest } from '../../node/index.ts'

/** What is asked of a node for an answer that it writes. */
export function generateRequest({
  prompt,
  settings,
}: Extract<Request, { kind: 'generate' }>): GenerateRequest {
  const { until, maxTokens, temperature, seed, trim, extra } = settings
  return { prompt, maxTokens, temperature, stop: until, trim, seed, extra }
}
