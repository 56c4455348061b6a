import { type Adjustment, isPictureProtocol } from '../item/index.ts'
import type { BodyTerms } from './adjust/index.ts'
import { type Clock, systemClock } from './clock.ts'
import { countTokens } from './count-tokens.ts'
import { countedWay } from './counted-way.ts'
import { type Credentials, secretsOf } from './credentials.ts'
import { parseEndpoint } from './endpoint.ts'
import {
  type Access,
  defaultExchangeLimits,
  type ExchangeLimits,
  type OpenTransport,
} from './http/index.ts'
import { openPictureNode } from './image/index.ts'
import { openLikelihood } from './likelihood/index.ts'
import { listsModels } from './list-models.ts'
import { StreamHabit } from './protocol/index.ts'
import { type Connection, sendRelay } from './relay.ts'
import type { Fault, GenerateRequest, Node, NodeDescriptor, TextDescriptor } from './types.ts'

export interface NodeOptions extends Credentials {
  /** Connections at most, and so requests in flight at the node. */
  readonly concurrency: number
  /**
   * Whether answers are asked for as event streams, which tells when the first token came.
   * Default: in one piece.
   */
  readonly stream?: boolean
  readonly limits?: ExchangeLimits
  /** Fields that the user adds to each request for a generation. */
  readonly extraBody?: BodyTerms['extra'] | undefined
  /** What the node refuses of requests, and what is done instead. */
  readonly adjustments?: readonly Adjustment[] | undefined
  /** By which latency is measured and limits of time are kept. */
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
  const { url, model, protocol } = descriptor
  return isPictureProtocol(protocol)
    ? openPictureNode({ url, model, protocol }, options)
    : openTextNode({ url, model, protocol }, options)
}

function openTextNode(descriptor: TextDescriptor, options: NodeOptions): Node {
  const {
    concurrency,
    stream = false,
    limits = defaultExchangeLimits,
    clock = systemClock,
    access,
    extraBody = {},
    adjustments = [],
  } = options
  const endpoint = parseEndpoint(descriptor.url, descriptor.protocol)
  let relays = 0
  const reach = { connections: concurrency, limits, access, clock }
  const transport = countedWay(endpoint.origin, options, reach, () => relays++)
  const connection: Connection = {
    descriptor,
    endpoint,
    transport,
    secrets: secretsOf(options),
    terms: { extra: extraBody, adjustments },
    stream,
    clock,
    habit: new StreamHabit(),
  }

  return {
    descriptor,

    ...openLikelihood(connection),

    async generate(request, options) {
      const result = await sendRelay(connection, request, options.signal)
      return result.ok
        ? { ok: true, completion: result.completion }
        : { ok: false, fault: result.fault }
    },

    async draw() {
      return { ok: false, fault: noPicture }
    },

    async attempt(signal) {
      const result = await sendRelay(connection, oneToken, signal)
      return result.ok ? undefined : result.fault
    },

    async control(signal) {
      return (await listsModels(connection, signal)) ? undefined : this.attempt(signal)
    },

    relays: () => relays,

    countTokens: (text, signal) => countTokens(connection, text, signal),

    close: () => transport.close(),
  }
}

/** What a node that writes says to whoever wants a picture. */
const noPicture: Fault = {
  kind: 'status',
  status: 404,
  detail: 'the node writes texts, it makes no pictures',
}
