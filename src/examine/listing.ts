import type { TextProtocol } from '../item/index.ts'
import { modelNames, type TransportResult } from '../node/index.ts'
import type { ExaminedNode } from './examined-node.ts'

/** What a node says of itself when it lists its models. */
export interface Listing {
  readonly result: TransportResult
  /** The `Server` header. */
  readonly server: string | undefined
  /** The JSON body of a good reply. */
  readonly body: unknown
}

/** Asks for the list of models that goes with a protocol. */
export async function askListing(subject: ExaminedNode, protocol: TextProtocol): Promise<Listing> {
  const result = await subject.send(protocol, 'GET', 'models')
  const reply = result.ok ? result.reply : undefined
  const server = reply?.header('server')
  try {
    return { result, server, body: reply?.status === 200 ? reply.json() : undefined }
  } catch {
    return { result, server, body: undefined }
  }
}

/** The names in all of them, each once. */
export function namesIn(listings: readonly Listing[]): readonly string[] {
  return [...new Set(listings.flatMap(({ body }) => modelNames(body)))]
}
