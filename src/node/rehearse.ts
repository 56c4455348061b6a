import { opensReasoning } from '../answer/index.ts'
import { type Adjustment, hasAdjusted } from '../item/index.ts'
import { systemClock } from './clock.ts'
import type { DetectOptions } from './detect.ts'
import { explainFault } from './explain.ts'
import { defaultExchangeLimits } from './http/index.ts'
import { negotiate } from './negotiate.ts'
import { openClient } from './node-client.ts'
import type { RelayResult } from './relay.ts'
import { isRefusal, patiently } from './retry.ts'
import type { Completion, GenerateRequest, TextDescriptor } from './types.ts'

/** How a node is to be asked for the answers of a run. */
export interface Rehearsed {
  /** Whether answers come as event streams. */
  readonly stream: boolean
  readonly adjustments: readonly Adjustment[]
}

/**
 * Asks a node for one short answer in each way in which a run will ask, and finds what it refuses of
 * that. A stream that fails is given up for answers in one piece; a node that fails otherwise is left to
 * the run. Rejects when `signal` aborts.
 * @param known what was found before, where a rehearsal begins
 * @throws IqError `NODE_REFUSED` with the node's words for a refusal that nothing can be done about
 */
export async function rehearse(
  descriptor: TextDescriptor,
  requests: readonly GenerateRequest[],
  known: Rehearsed,
  options: DetectOptions,
  signal: AbortSignal,
): Promise<Rehearsed> {
  const { limits = defaultExchangeLimits, clock = systemClock, patience, ...reach } = options
  const { url, protocol, model } = descriptor
  const client = openClient(url, { ...reach, limits })
  let { stream, adjustments } = known
  try {
    for (const request of requests) {
      let result = await ask(request)
      if (!result.ok && stream) {
        stream = false
        result = await ask(request)
      }
      if (!result.ok && isRefusal(result.fault)) throw explainFault(result.fault, descriptor)
      if (!result.ok) continue
      const { firstTokenMs } = result.completion
      stream &&= firstTokenMs !== undefined
      if (mayStopThoughts(request, result.completion)) adjustments = [...adjustments, withoutStop]
    }
    return { stream, adjustments }
  } finally {
    await client.close()
  }

  async function ask(request: GenerateRequest): Promise<RelayResult> {
    const call = { protocol, model, request, stream, signal }
    const once = () =>
      negotiate((given) => client.generate({ ...call, adjustments: given }), adjustments)
    const negotiated = await patiently(
      once,
      { clock, signal, faultOf: ({ result }) => (result.ok ? undefined : result.fault) },
      patience,
    )
    if (negotiated.result.ok) adjustments = negotiated.adjustments
    return negotiated.result
  }

  /** A stop string inside the thoughts of a model would end them, and the answer with them. */
  function mayStopThoughts(
    { stop, trim }: GenerateRequest,
    { text, reasoning }: Completion,
  ): boolean {
    const isSent = stop.length > 0 && trim !== false && !hasAdjusted(adjustments, 'stop')
    return isSent && (opensReasoning(text) || Boolean(reasoning))
  }
}

const withoutStop: Adjustment = { parameter: 'stop', done: 'emulated' }
