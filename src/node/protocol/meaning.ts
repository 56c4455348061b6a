import type { Meaning } from '../types.ts'

interface Worded {
  readonly message: string
  readonly codes: readonly string[]
  /** Milliseconds that it asks to wait. */
  readonly waitMs: number | undefined
}

/** Words by which an error without a status tells that the node is busy, and the status it would have. */
export const loadWords: readonly { readonly words: RegExp; readonly status: number }[] = [
  {
    words:
      /rate.?limit|too many (?:\w+ )?requests|resource_exhausted|throttl|concurren(?:t|cy)[ _](?:requests? )?limit/iu,
    status: 429,
  },
  { words: /overloaded|at capacity|no capacity|server (?:is )?(?:too )?busy/iu, status: 529 },
  { words: /model is (?:currently )?loading|loading model|warming up/iu, status: 503 },
]

const quota =
  /insufficient_quota|billing_hard_limit|billing_not_active|insufficient (?:balance|credits?|funds)|exceeded your (?:current|monthly) quota|monthly (?:quota|limit|usage)|credit balance is too low|credit_limit|(?:billing|spend(?:ing)?|credit) limit|out of credits|no (?:more )?credits/iu
/** A quota of a day, of which no server says how soon it begins anew. */
const daily = /per ?day\b|\bdaily\b/iu
const filter =
  /\bcontent_filter(?:ed)?\b|content_policy_violation|responsibleaipolicyviolation|data_inspection_failed|content management policy|flagged (?:as|by|for)\b|\bmoderation_blocked\b/iu
const loading =
  /\bloading\b|being loaded|not (?:yet )?loaded|warming up|cold start|(?:is|are) starting|starting up|spinning up|booting|waking up|not (?:yet )?ready|initiali[sz]ing|estimated_time/iu
/** What says so beyond doubt, also with a status that blames the request (LM Studio's 404). */
const surelyLoading =
  /model is (?:currently |still )?loading|loading (?:the )?model|model is being loaded|still loading/iu

/** Statuses that gateways send in place of 429 and 529. */
const mistaken: ReadonlySet<number> = new Set([400, 403, 409, 422, 500, 502, 504, 520])

/**
 * What an error says beyond its status: that the node is busy, a quota that is used up, a prompt that a filter refuses, a
 * model that is loading.
 */
export function meaningOf(status: number, { message, codes, waitMs }: Worded): Meaning | undefined {
  const words = [message, ...codes].join('\n')
  const isQuota = quota.test(words) || (status === 429 && waitMs === undefined && daily.test(words))
  if (status === 402 || ([400, 403, 429].includes(status) && isQuota)) return 'quota'
  if ([400, 403, 422, 451].includes(status) && filter.test(words)) return 'filtered'
  if ([500, 502, 503, 504].includes(status) && loading.test(words)) return 'loading'
  if ([400, 404, 409, 425].includes(status) && surelyLoading.test(words)) return 'loading'
  const isBusy = mistaken.has(status) && loadWords.some((load) => load.words.test(words))
  return isBusy ? 'busy' : undefined
}
