import { type Adjustment, hasAdjusted } from '../item/index.ts'
import type { Fault } from './types.ts'

/** What came of a relay, whatever it asked for. */
type Relayed = { readonly ok: true } | { readonly ok: false; readonly fault: Fault }

/** A relay that came of a negotiation, and what the node needs from then on. */
export interface Negotiated<Result> {
  readonly result: Result
  readonly adjustments: readonly Adjustment[]
}

/** More a node does not refuse: it goes on and on. */
const most = 12

/**
 * Asks until the node takes the request, or refuses it for what cannot be changed: what it blames is
 * renamed, left out or emulated, one part after the other.
 */
export async function negotiate<Result extends Relayed>(
  ask: (adjustments: readonly Adjustment[]) => Promise<Result>,
  known: readonly Adjustment[],
): Promise<Negotiated<Result>> {
  let adjustments = known
  for (;;) {
    const result = await ask(adjustments)
    const blamed = result.ok || result.fault.kind !== 'status' ? undefined : result.fault.blames
    const isNew = blamed !== undefined && !hasAdjusted(adjustments, blamed.parameter)
    if (!isNew || adjustments.length === most) return { result, adjustments }
    adjustments = [...adjustments, blamed]
  }
}
