import type { Meaning } from '../types.ts'

interface Worded {
  readonly message: string
  readonly codes: readonly string[]
}

/** Words by which an error without a status tells that the node is busy, and the status it would have. */
export const loadWords: readonly { readonly words: RegExp; readonly status: number }[] = [
  { words: /rate.?limit|too many (?:\w+ )?requests|resource_exhausted|throttl/iu, status: 429 },
  { words: /overloaded|at capacity|no capacity/iu, status: 529 },
  { words: /model is (?:currently )?loading|loading model|warming up/iu, status: 503 },
]

const quota =
  /insufficient_quota|billing_hard_limit|billing_not_active|insufficient (?:balance|credits|funds)|exceeded your current quota/iu
const filter =
  /\bcontent_filter(?:ed)?\b|content_policy_violation|responsibleaipolicyviolation|data_inspection_failed|content management policy|flagged (?:as|by|for)\b|\bmoderation_blocked\b/iu
const loading =
  /\bloading\b|warming up|cold start|starting up|not ready|initiali[sz]ing|estimated_time/iu

/**
 * What an error says beyond its status: a quota that is used up, a prompt that a filter refuses, a
 * model that is loading.
 */
export function meaningOf(status: number, { message, codes }: Worded): Meaning | undefined {
  const words = [message, ...codes].join('\n')
  if ([402, 403, 429].includes(status) && quota.test(words)) return 'quota'
  if ([400, 403, 422, 451].includes(status) && filter.test(words)) return 'filtered'
  return [500, 502, 503, 504].includes(status) && loading.test(words) ? 'loading' : undefined
}
