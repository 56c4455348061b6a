import { describeFault } from '../fault.ts'
import type { Fault, LikelihoodMethod } from '../types.ts'
import { checkEcho } from './echo.ts'
import type { Exchange } from './exchange.ts'
import { checkForced } from './forced.ts'
import type { Check, Method, Routes } from './method.ts'
import { isPassing } from './passing.ts'
import { checkPrefill } from './prefill.ts'

export type Choice =
  | { readonly kind: 'supported'; readonly method: Method }
  /** Why none of the methods can be used, on one line. */
  | { readonly kind: 'unsupported'; readonly reason: string }
  /** The node could not be examined. */
  | { readonly kind: 'fault'; readonly fault: Fault }

/** The cheapest first: forced tokens take a relay for each token. */
const checks: Readonly<Record<LikelihoodMethod, Check>> = {
  echo: checkEcho,
  prefill: checkPrefill,
  'forced-tokens': checkForced,
}

/** Chooses the first method whose self-check the node passes. */
export async function chooseMethod(exchange: Exchange, routes: Routes): Promise<Choice> {
  const reasons: string[] = []
  for (const [name, check] of Object.entries(checks)) {
    const checked = await check(exchange, routes)
    if (checked.ok) return { kind: 'supported', method: checked.value }
    if (isPassing(checked.fault)) return { kind: 'fault', fault: checked.fault }
    reasons.push(`${name}: ${describeFault(checked.fault)}`)
  }
  return { kind: 'unsupported', reason: reasons.join('; ') }
}
