import { attempt, type Line, listsModels } from './attempt.ts'
import { type Clock, systemClock } from './clock.ts'
import { countTokens } from './count-tokens.ts'
import { parseEndpoint } from './endpoint.ts'
import {
  type Access,
  defaultLimits,
  type Limits,
  type OpenTransport,
  openTransport,
} from './http/index.ts'
import { openLikelihood } from './likelihood/index.ts'
import { persist } from './persist.ts'
import type { GenerateRequest, Node, NodeDescriptor } from './types.ts'

export interface NodeOptions {
  /** Sent as `Authorization: Bearer`. */
  readonly key?: string | undefined
  /** Connections at most, and so requests in flight at the node. */
  readonly concurrency: number
  /**
   * Whether answers are asked for as event streams, which tells when the first token came.
   * Default: in one piece.
   */
  readonly stream?: boolean
  readonly limits?: Limits
  readonly clock?: Clock
  readonly access?: Access | undefined
  /** The way to the node. Default: HTTP to its origin. */
  readonly open?: OpenTransport
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
  const {
    key,
    concurrency,
    stream = false,
    limits = defaultLimits,
    clock = systemClock,
    access,
    open = openTransport,
  } = options
  const endpoint = parseEndpoint(descriptor.url, descriptor.protocol)
  const transport = open(endpoint.origin, { connections: concurrency, limits, access })
  const line: Line = { descriptor, endpoint, transport, key, stream }

  return {
    descriptor,

    ...openLikelihood(line, clock),

    async generate(request, options) {
      const send = () => attempt(line, request, options.signal)
      const { outcome, attempts } = await persist(send, { ...options, clock })
      return outcome.ok
        ? { ok: true, completion: outcome.completion, attempts }
        : { ok: false, fault: outcome.fault, attempts }
    },

    async control(signal) {
      if (await listsModels(line, signal)) return undefined
      const tried = await attempt(line, oneToken, signal)
      return tried.ok ? undefined : tried.fault
    },

    countTokens: (text, signal) => countTokens(line, text, signal),

    close: () => transport.close(),
  }
}
