import type { Completion } from '../types.ts'

/** Reasons for the end of a generation, as OpenAI, TGI, vLLM and their gateways name them. */
const reasons: ReadonlyMap<string, Completion['finish']> = new Map([
  ['stop', 'stop'],
  ['stop_sequence', 'stop'],
  ['eos', 'stop'],
  ['eos_token', 'stop'],
  ['end_turn', 'stop'],
  ['length', 'length'],
  ['max_tokens', 'length'],
  ['model_length', 'length'],
  ['content_filter', 'filtered'],
  ['safety', 'filtered'],
])

/** The end of a generation in our words. */
export function finishOf(reason: string | null | undefined): Completion['finish'] {
  return reasons.get(reason?.toLowerCase() ?? '') ?? 'unknown'
}
