import type { GenerateRequest } from '../../node/index.ts'

/** A greedy request without anything else. */
export function plainRequest(prompt: string, maxTokens: number): GenerateRequest {
  return { prompt, maxTokens, temperature: 0, stop: [], seed: undefined, extra: {} }
}
