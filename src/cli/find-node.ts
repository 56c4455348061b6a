import { readCapabilities } from '../examine/index.ts'
import type { Protocol } from '../item/index.ts'
import {
  answersInStreams,
  defaultLimits,
  detectProtocol,
  explainFault,
  explainImagesOnly,
  type NodeDescriptor,
  type NodeOptions,
} from '../node/index.ts'
import type { Output } from './output.ts'
import { places } from './paths.ts'

export interface FindOptions {
  readonly api?: Protocol
  readonly model?: string
  /** Whether streams are wanted. */
  readonly stream: boolean
  /** Seconds for one request. */
  readonly timeout: number
}

/** A node and how it is to be asked. */
export interface Found {
  readonly node: NodeDescriptor
  /** Whether it answers as event streams, and may. */
  readonly stream: boolean
}

/**
 * Finds how a node is to be asked: what the user says, what `doctor` found of it, or what it answers
 * now.
 * @throws IqError `NODE_REFUSED` or `NODE_UNREACHABLE` for a node that answers no protocol
 */
export async function findNode(
  url: string,
  { api, model, stream, timeout }: FindOptions,
  way: Pick<NodeOptions, 'key' | 'access'>,
  output: Output,
): Promise<Found> {
  const known = readCapabilities(places.nodes, { url, model }, new Date())
  const options = { ...way, limits: { ...defaultLimits, totalMs: timeout * 1000 } }
  const { signal } = new AbortController()
  const node = await findProtocol()
  const isExamined = known?.protocols[0] === node.protocol
  const streaming = isExamined ? known?.streaming : undefined
  const streams = stream && (streaming ?? (await answersInStreams(node, options, signal)))
  return { node, stream: streams }

  async function findProtocol(): Promise<NodeDescriptor> {
    if (api !== undefined) return { url, protocol: api, model }
    const [protocol] = known?.protocols ?? []
    if (protocol !== undefined) {
      output.note(`the node answers ${protocol} requests, as doctor found`)
      return { url, protocol, model }
    }
    const detection = await detectProtocol(url, model, options, signal)
    if (!detection.ok) {
      throw detection.images
        ? explainImagesOnly(url)
        : explainFault(detection.fault, detection.descriptor)
    }
    output.note(`the node answers ${detection.descriptor.protocol} requests`)
    return detection.descriptor
  }
}
