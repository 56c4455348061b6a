import { protocols } from '../item/index.ts'
import { systemClock } from './clock.ts'
import { namedProtocol, parseEndpoint } from './endpoint.ts'
import { defaultLimits } from './http/index.ts'
import { imagesBody, makesImages } from './images.ts'
import { type NodeOptions, oneToken, openNode } from './node.ts'
import { type NodeClient, openClient } from './node-client.ts'
import { persistent } from './persistent.ts'
import type { Completion, Fault, NodeDescriptor } from './types.ts'

export type Detection =
  | { readonly ok: true; readonly descriptor: NodeDescriptor; readonly completion: Completion }
  | Failure

/** How a node is reached; `clock` is for what is waited between two tries. */
type DetectOptions = Omit<NodeOptions, 'concurrency'>

interface Failure {
  readonly ok: false
  /** With the protocol whose fault tells most. */
  readonly descriptor: NodeDescriptor
  readonly fault: Fault
  /** Whether it makes images all the same. */
  readonly images: boolean
}

/**
 * Finds the protocol of the node at `url` by one-token requests: the first that is answered
 * validly, or the one whose full route the URL is. Where none is, tells the most telling fault:
 * one that every protocol would meet ends the search, and any other goes before a missing route; and
 * whether the node makes images instead.
 * Rejects when `signal` aborts; throws `IqError` (`USAGE`) for a URL that is refused.
 */
export async function detectProtocol(
  url: string,
  model: string | undefined,
  options: DetectOptions,
  signal: AbortSignal,
): Promise<Detection> {
  const named = namedProtocol(url)
  const failures: Failure[] = []
  for (const protocol of named === undefined ? protocols : [named]) {
    const detection = await probe({ url, protocol, model }, options, signal)
    if (detection.ok || endsSearch(detection.fault)) return detection
    failures.push(detection)
  }
  const { key, limits = defaultLimits, access, open } = options
  const client = openClient(url, { key, limits, access, ...(open && { open }) })
  try {
    return { ...mostTelling(failures), images: await asksForImages(client, url, signal) }
  } finally {
    await client.close()
  }
}

async function asksForImages(
  client: NodeClient,
  url: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { images } = parseEndpoint(url, 'chat')
  const result = await client.send({ method: 'POST', url: images, body: imagesBody, signal })
  return makesImages(result) === 'yes'
}

/** Of what went wrong with each protocol, that which is no missing route, where there is such. */
export function mostTelling<Failed extends { readonly fault: Fault }>(
  failures: readonly Failed[],
): Failed {
  const telling = failures.find(({ fault }) => !isMissingRoute(fault)) ?? failures[0]
  if (telling === undefined) throw new Error('no protocol was tried')
  return telling
}

async function probe(
  descriptor: NodeDescriptor,
  options: DetectOptions,
  signal: AbortSignal,
): Promise<Detection> {
  const { clock = systemClock, ...rest } = options
  const node = persistent(openNode(descriptor, { ...rest, concurrency: 1 }), clock)
  try {
    const result = await node.generate(oneToken, { signal })
    return result.ok
      ? { ok: true, descriptor, completion: result.completion }
      : { ok: false, descriptor, fault: result.fault, images: false }
  } finally {
    await node.close()
  }
}

/** Whether a fault has nothing to do with the route, so that every protocol would meet it. */
export function endsSearch(fault: Fault): boolean {
  switch (fault.kind) {
    case 'unreachable':
    case 'timeout':
      return true
    case 'status':
      return fault.status === 401 || fault.status === 403 || fault.status === 429
    case 'oversized':
    case 'malformed':
    case 'redirect':
      return false
  }
}

function isMissingRoute(fault: Fault): boolean {
  return fault.kind === 'status' && (fault.status === 404 || fault.status === 405)
}
