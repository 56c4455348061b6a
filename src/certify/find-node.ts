import { IqError } from '../errors/index.ts'
import { readCapabilities } from '../examine/index.ts'
import { type Adjustment, isPictureProtocol, type TextProtocol } from '../item/index.ts'
import {
  defaultExchangeLimits,
  detectPictures,
  detectProtocol,
  explainFault,
  explainImagesOnly,
  type NodeDescriptor,
  type Patience,
  type Rehearsed,
  rehearse,
  type TextDescriptor,
} from '../node/index.ts'
import { places } from '../places/index.ts'
import { defaultPerseverance, perseveranceFor, rehearsalsOf } from '../run/index.ts'
import { asksForPictures, type Suite } from '../suite/index.ts'
import type { CertifyListener } from './events.ts'
import type { CertifyOptions } from './options.ts'

/** What finding a node takes of what is ordered. */
export type FindOptions = Pick<
  CertifyOptions,
  | 'url'
  | 'protocol'
  | 'model'
  | 'stream'
  | 'apiKey'
  | 'credentials'
  | 'extraBody'
  | 'access'
  | 'patience'
> & {
  readonly timeoutMs: number
  readonly listener: CertifyListener
  readonly signal: AbortSignal
}

/** A node and how it is to be asked. */
export interface AskableNode extends Rehearsed {
  readonly node: NodeDescriptor
}

/**
 * Finds how a node is to be asked: what the user says, what `doctor` found of it, or what it answers
 * now; then what it refuses of the requests that the suite will send. A node that is loading its model is
 * waited for. Rejects when the signal aborts.
 * @throws IqError `NODE_REFUSED` or `NODE_UNREACHABLE` for a node that answers no protocol
 */
export function findNode(suite: Suite, options: FindOptions): Promise<AskableNode> {
  return asksForPictures(suite) ? findPictures(options) : findWriter(suite, options)
}

/** A node that makes pictures, by asking for one. */
async function findPictures(options: FindOptions): Promise<AskableNode> {
  const { url, model, protocol, listener, signal } = options
  if (protocol !== undefined && isPictureProtocol(protocol)) {
    return { node: { url, protocol, model }, adjustments: [], stream: false }
  }
  if (protocol !== undefined) throw wrongProtocol(protocol, 'pictures')
  const known = readCapabilities(places.nodes, { url, model }, new Date())
  const spoken = known?.protocols.find(isPictureProtocol)
  if (spoken !== undefined) {
    const node = { url, protocol: spoken, model }
    listener({ kind: 'found', node, by: 'doctor' })
    return { node, adjustments: known?.adjustments ?? [], stream: false }
  }
  const { access, extraBody, timeoutMs } = options
  const limits = { ...defaultExchangeLimits, totalMs: timeoutMs }
  const detection = await detectPictures(
    url,
    model,
    {
      ...options.credentials,
      key: options.apiKey,
      extraBody,
      access,
      limits,
      patience: patienceOf(options),
    },
    signal,
  )
  const { descriptor: node } = detection
  if (!detection.ok) throw explainFault(detection.fault, node)
  listener({ kind: 'found', node, by: 'asking' })
  return { node, adjustments: detection.adjustments, stream: false }
}

function wrongProtocol(protocol: string, what: string): IqError {
  return new IqError('USAGE', `--api ${protocol} is no protocol for ${what}`, {
    next: `leave it out, or choose another suite`,
  })
}

async function findWriter(suite: Suite, options: FindOptions): Promise<AskableNode> {
  const { url, model, apiKey, credentials, extraBody, access, timeoutMs, listener, signal } =
    options
  const known = readCapabilities(places.nodes, { url, model }, new Date())
  const limits = { ...defaultExchangeLimits, totalMs: timeoutMs }
  const patience = patienceOf(options)
  const reach = { ...credentials, key: apiKey, extraBody, access, limits, patience }
  const { node, adjustments } = await findProtocol()
  const isExamined = known?.protocols[0] === node.protocol
  const streaming = isExamined ? known?.streaming : undefined
  const stream = options.stream !== false && suite.mode !== 'strict' && streaming !== false
  const requests = rehearsalsOf(suite)
  const rehearsed = await rehearse(node, requests, { stream, adjustments }, reach, signal)
  return { node, ...rehearsed, stream: rehearsed.stream && requests.length > 0 }

  async function findProtocol(): Promise<Found> {
    if (options.protocol !== undefined) {
      if (isPictureProtocol(options.protocol)) throw wrongProtocol(options.protocol, 'texts')
      return { node: { url, protocol: options.protocol, model }, adjustments: [] }
    }
    const protocol = known?.protocols.find((one): one is TextProtocol => !isPictureProtocol(one))
    if (protocol !== undefined) {
      const node = { url, protocol, model: model ?? known?.model ?? undefined }
      listener({ kind: 'found', node, by: 'doctor' })
      return { node, adjustments: known?.adjustments ?? [] }
    }
    const detection = await detectProtocol(url, model, reach, signal)
    if (detection.ok) {
      const { descriptor: node, adjustments } = detection
      listener({ kind: 'found', node, by: 'asking' })
      return { node, adjustments }
    }
    throw detection.images
      ? explainImagesOnly(url)
      : explainFault(detection.fault, detection.descriptor, detection.models)
  }
}

interface Found {
  readonly node: TextDescriptor
  readonly adjustments: readonly Adjustment[]
}

function patienceOf({ patience, listener }: FindOptions): Patience {
  const { outages } = patience === undefined ? defaultPerseverance : perseveranceFor(patience)
  return {
    waitsMs: outages.waitsMs,
    onWait: (fault, waitMs, left) => listener({ kind: 'away', fault, waitMs, left }),
  }
}
