import { sendAuthorized } from './authorized-request.ts'
import { jsonBody } from './protocol/index.ts'
import type { Connection } from './relay.ts'

/** Whether the node lists its models: what a working node does at no cost. */
export async function listsModels(
  { transport, key, endpoint }: Connection,
  signal: AbortSignal,
): Promise<boolean> {
  const request = { method: 'GET', url: endpoint.models, signal } as const
  const result = await sendAuthorized(transport, key, request)
  return result.ok && result.reply.status === 200 && jsonBody(result.reply).ok
}
