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

/** Chooses the first method whose self-check a node passes; what was found is kept. */
export class MethodChoice {
  readonly #refused = new Map<LikelihoodMethod, string>()
  #method: Method | undefined

  /** Goes on where a fault that says nothing of the method ended the search before. */
  async find(exchange: Exchange, routes: Routes): Promise<Choice> {
    for (const [name, check] of Object.entries(checks) as [LikelihoodMethod, Check][]) {
      if (this.#method) break
      if (this.#refused.has(name)) continue
      const checked = await check(exchange, routes)
      if (checked.ok) this.#method = checked.value
      else if (isPassing(checked.fault)) return { kind: 'fault', fault: checked.fault }
      else this.#refused.set(name, `${name}: ${describeFault(checked.fault)}`)
    }
    if (this.#method) return { kind: 'supported', method: this.#method }
    return { kind: 'unsupported', reason: [...this.#refused.values()].join('; ') }
  }
}
