import type { Adjustment, PictureProtocol } from '../../item/index.ts'
import type { BodyTerms } from '../adjust/index.ts'
import { type Clock, systemClock } from '../clock.ts'
import { countedWay } from '../counted-way.ts'
import { type Credentials, secretsOf } from '../credentials.ts'
import {
  type Access,
  defaultExchangeLimits,
  type ExchangeLimits,
  type OpenTransport,
} from '../http/index.ts'
import type { Node, NodeDescriptor } from '../types.ts'
import type { PictureConnection } from './draw.ts'
import { pictureNode } from './picture-node.ts'
import { pictureRoutes } from './routes.ts'

export interface PictureNodeOptions extends Credentials {
  /** Connections at most, and so requests in flight at the node. */
  readonly concurrency: number
  readonly limits?: ExchangeLimits
  /** Fields that the user adds to each request. */
  readonly extraBody?: BodyTerms['extra'] | undefined
  /** What the node refuses of requests, and what is done instead. */
  readonly adjustments?: readonly Adjustment[] | undefined
  readonly clock?: Clock
  readonly access?: Access | undefined
  /** The way to the node. Default: HTTP to its origin. */
  readonly open?: OpenTransport
}

/** A node that makes pictures, as it is described. */
export interface PictureDescriptor extends NodeDescriptor {
  readonly protocol: PictureProtocol
}

/** A picture of 512x512 takes up to 800 kB as PNG, a third more in base64; servers may send two. */
const bodyBytes = 16 * 1024 * 1024

/** Opens a node for asking; throws `IqError` (`USAGE`) for a URL that is refused. */
export function openPictureNode(descriptor: PictureDescriptor, options: PictureNodeOptions): Node {
  const { extraBody = {}, adjustments = [] } = options
  let relays = 0
  const connection = connect(descriptor, options, () => relays++)
  const terms = { extra: extraBody, adjustments }
  return pictureNode(descriptor, { ...connection, terms }, () => relays)
}

/** The way to a node, without terms. @param onRelay told of each request that is sent */
export function connect(
  { url, protocol, model }: PictureDescriptor,
  options: PictureNodeOptions,
  onRelay: () => void,
): Omit<PictureConnection, 'terms'> {
  const { concurrency, limits = defaultExchangeLimits, clock = systemClock, access } = options
  const routes = pictureRoutes(url, protocol)
  const reach = { connections: concurrency, limits: { ...limits, bodyBytes }, access, clock }
  const transport = countedWay(routes.origin, options, reach, onRelay)
  return { protocol, model, routes, transport, secrets: secretsOf(options), clock }
}
