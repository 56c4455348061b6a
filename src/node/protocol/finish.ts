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
  ['max_output_tokens', 'length'],
  ['max_new_tokens', 'length'],
  ['model_length', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['content_filter', 'filtered'],
  ['safety', 'filtered'],
  ['sensitive', 'filtered'],
  ['refusal', 'filtered'],
  ['recitation', 'filtered'],
  ['blocklist', 'filtered'],
  ['prohibited_content', 'filtered'],
  ['guardrail_intervened', 'filtered'],
])

/**
 * Parts of the words with which a server ends an answer that it could not finish: "engine_error", "aborted",
 * "engine_overloaded", "insufficient_system_resource". What came is no answer.
 */
const broken =
  /error|exception|abort|cancel|fail|time_?out|timed|overload|disconnect|interrupt|unavailable|crash|killed|preempt|insufficient/iu

/** Words in the place of a reason that name none. */
const none: ReadonlySet<string> = new Set(['', 'null', 'none', 'unspecified'])

/** The reason in a server's own word, where it gives one; SGLang has an object with a `type`. */
export function reasonOf(given: unknown): string | undefined {
  const word = typeof given === 'object' && given !== null ? Reflect.get(given, 'type') : given
  return typeof word === 'string' && !none.has(word.trim().toLowerCase()) ? word : undefined
}

/** The end of a generation in our words. */
export function finishOf(reason: string | undefined): Completion['finish'] {
  return reasons.get(reason?.toLowerCase() ?? '') ?? 'unknown'
}

/** Whether an answer was broken off by a failure. */
export function isBroken(reason: string | undefined): reason is string {
  return reason !== undefined && finishOf(reason) === 'unknown' && broken.test(reason)
}
