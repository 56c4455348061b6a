import { sendAuthorized } from './authorized-request.ts'
import { jsonBody } from './protocol/index.ts'
import type { Connection } from './relay.ts'

/** Names that are told at most. */
const most = 100

/** The names in OpenAI's lists (`data`, `models`), or the one model of TGI's `/info`. */
export function modelNames(body: unknown): readonly string[] {
  const lists = [field(body, 'data'), field(body, 'models')].filter(Array.isArray)
  const names = [...lists.flat().map((model) => field(model, 'id')), field(body, 'model_id')]
  const texts = names.filter((name) => typeof name === 'string' && name !== '')
  return [...new Set(texts as readonly string[])].slice(0, most)
}

/** Whether the node lists its models: what a working node does at no cost. */
export async function listsModels(
  { transport, endpoint }: Pick<Connection, 'transport' | 'endpoint'>,
  signal: AbortSignal,
): Promise<boolean> {
  const request = { method: 'GET', url: endpoint.models, signal } as const
  const result = await sendAuthorized(transport, request)
  return result.ok && result.reply.status === 200 && jsonBody(result.reply).ok
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
