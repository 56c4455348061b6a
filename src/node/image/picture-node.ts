import type { PictureProtocol } from '../../item/index.ts'
import type { Fault, Node, NodeDescriptor } from '../types.ts'
import { type PictureConnection, sendDraw } from './draw.ts'
import type { DrawRequest } from './request.ts'

/** The cheapest picture that every node makes: it shows whether a node answers at all, and how. */
export const plainPicture: DrawRequest = {
  prompt: 'a clock',
  width: 512,
  height: 512,
  seed: 1,
}

/** What a node that makes pictures says to questions for texts. */
const noText: Fault = { kind: 'status', status: 404, detail: 'the node makes pictures, not texts' }

/** A node that makes pictures; it writes nothing. */
export function pictureNode(
  descriptor: NodeDescriptor & { readonly protocol: PictureProtocol },
  connection: PictureConnection,
  relays: () => number,
): Node {
  const { routes, transport } = connection
  return {
    descriptor,
    relays,

    draw: (request, { signal }) => sendDraw(connection, request, signal),

    async attempt(signal) {
      const result = await sendDraw(connection, plainPicture, signal)
      return result.ok ? undefined : result.fault
    },

    async control(signal) {
      if (routes.models !== undefined && (await isListed(connection, signal))) return undefined
      return this.attempt(signal)
    },

    async generate() {
      return { ok: false, fault: noText }
    },
    async likelihoodSupport() {
      return { kind: 'unsupported', reason: noText.detail }
    },
    async logLikelihood() {
      return { ok: false, fault: noText, relays: 0 }
    },
    async rollingLogLikelihood() {
      return { ok: false, fault: noText, relays: 0 }
    },
    async countTokens() {
      return undefined
    },

    close: () => transport.close(),
  }
}

async function isListed(
  { routes, transport }: PictureConnection,
  signal: AbortSignal,
): Promise<boolean> {
  const headers = { 'accept-encoding': 'identity' }
  const url = routes.models ?? routes.make
  const result = await transport.request({ method: 'GET', url, headers, body: undefined, signal })
  return result.ok && result.reply.status === 200
}
