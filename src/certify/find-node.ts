import { readCapabilities } from '../examine/index.ts'
import {
  answersInStreams,
  defaultLimits,
  detectProtocol,
  explainFault,
  explainImagesOnly,
  type NodeDescriptor,
} from '../node/index.ts'
import { places } from '../places/index.ts'
import type { Suite } from '../suite/index.ts'
import type { CertifyListener } from './events.ts'
import type { CertifyOptions } from './options.ts'

/** What finding a node takes of what is ordered. */
export type FindOptions = Pick<
  CertifyOptions,
  'url' | 'protocol' | 'model' | 'stream' | 'apiKey' | 'access'
> & {
  readonly timeoutMs: number
  readonly listener: CertifyListener
  readonly signal: AbortSignal
}

/** A node and how it is to be asked. */
export interface AskableNode {
  readonly node: NodeDescriptor
  /** Whether it answers as event streams, and may. */
  readonly stream: boolean
}

/**
 * Finds how a node is to be asked: what the user says, what `doctor` found of it, or what it answers
 * now. Rejects when the signal aborts.
 * @throws IqError `NODE_REFUSED` or `NODE_UNREACHABLE` for a node that answers no protocol
 */
export async function findNode(suite: Suite, options: FindOptions): Promise<AskableNode> {
  const { url, model, apiKey, access, timeoutMs, listener, signal } = options
  const known = readCapabilities(places.nodes, { url, model }, new Date())
  const reach = { key: apiKey, access, limits: { ...defaultLimits, totalMs: timeoutMs } }
  const node = await findProtocol()
  const isExamined = known?.protocols[0] === node.protocol
  const streaming = isExamined ? known?.streaming : undefined
  const isWanted = options.stream !== false && isWritten(suite)
  const stream = isWanted && (streaming ?? (await answersInStreams(node, reach, signal)))
  return { node, stream }

  async function findProtocol(): Promise<NodeDescriptor> {
    if (options.protocol !== undefined) return { url, protocol: options.protocol, model }
    const [protocol] = known?.protocols ?? []
    if (protocol !== undefined) return told({ url, protocol, model }, 'doctor')
    const detection = await detectProtocol(url, model, reach, signal)
    if (detection.ok) return told(detection.descriptor, 'asking')
    throw detection.images
      ? explainImagesOnly(url)
      : explainFault(detection.fault, detection.descriptor)
  }

  function told(node: NodeDescriptor, by: 'doctor' | 'asking'): NodeDescriptor {
    listener({ kind: 'found', node, by })
    return node
  }
}

/** Whether the node writes answers that could be streamed; lm-evaluation-harness asks for none. */
function isWritten({ tasks, mode }: Suite): boolean {
  return mode !== 'strict' && tasks.some(({ task }) => task.generates)
}
