import { attempt, type Line, listsModels } from './attempt.ts'
import { type Clock, systemClock } from './clock.ts'
import { parseEndpoint } from './endpoint.ts'
import { describeFault } from './fault.ts'
import { defaultLimits, type Limits, openTransport } from './http/index.ts'
import { retryDelay } from './retry.ts'
import type { GenerateRequest, Node, NodeDescriptor } from './types.ts'

export interface NodeOptions {
  /** Sent as `Authorization: Bearer`. */
  readonly key?: string | undefined
  /** Connections at most, and so requests in flight at the node. */
  readonly concurrency: number
  readonly limits?: Limits
  readonly clock?: Clock
}

/** The cheapest generation there is: it shows whether a node answers at all, and how. */
export const oneToken: GenerateRequest = {
  prompt: 'Hello',
  maxTokens: 1,
  temperature: 0,
  stop: [],
  seed: undefined,
  extra: {},
}

/**
 * Opens a node for asking; connections are made when first needed.
 * Throws `IqError` (`USAGE`) for a URL that is refused.
 */
export function openNode(descriptor: NodeDescriptor, options: NodeOptions): Node {
  const { key, concurrency, limits = defaultLimits, clock = systemClock } = options
  const endpoint = parseEndpoint(descriptor.url, descriptor.protocol)
  const transport = openTransport(endpoint.origin, concurrency, limits)
  const line: Line = { descriptor, endpoint, transport, key }

  return {
    descriptor,

    async generate(request, { signal, onRetry }) {
      for (let attempts = 1; ; attempts++) {
        const tried = await attempt(line, request, signal)
        if (tried.ok) return { ok: true, completion: tried.completion, attempts }
        const { fault, headers } = tried
        const delayMs = retryDelay({
          fault,
          headers,
          attempt: attempts,
          now: clock.now(),
          random: clock.random(),
        })
        if (delayMs === undefined) return { ok: false, fault, attempts }
        onRetry?.({ retry: attempts, delayMs, reason: describeFault(fault) })
        await clock.sleep(delayMs, signal)
      }
    },

    async control(signal) {
      if (await listsModels(line, signal)) return undefined
      const tried = await attempt(line, oneToken, signal)
      return tried.ok ? undefined : tried.fault
    },

    close: () => transport.close(),
  }
}
