import type { GenerateRequest } from '../../node/index.ts'

/** A greedy request without anything else. */
export function greedyRequest(
  prompt: GenerateRequest['prompt'],
  maxTokens: number,
): GenerateRequest {
  return { prompt, maxTokens, temperature: 0, stop: [], seed: undefined, extra: {} }
}
