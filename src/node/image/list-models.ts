import { modelNames } from '../list-models.ts'
import { jsonBody } from '../protocol/index.ts'
import { redact } from '../redact.ts'
import type { PictureConnection } from './draw.ts'

/** Names that are told at most. */
const most = 100

/** The models that a node lists, fit to show: OpenAI's list, or the checkpoints of AUTOMATIC1111. */
export async function listPictureModels(
  { routes, transport, secrets }: Pick<PictureConnection, 'routes' | 'transport' | 'secrets'>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (routes.models === undefined) return []
  const headers = { 'accept-encoding': 'identity' }
  const url = routes.models
  const result = await transport.request({ method: 'GET', url, headers, body: undefined, signal })
  if (!result.ok || result.reply.status !== 200) return []
  const body = jsonBody(result.reply)
  if (!body.ok) return []
  const names = Array.isArray(body.value) ? titlesIn(body.value) : modelNames(body.value)
  return names.slice(0, most).map((name) => redact(name, { secrets, prompt: '' }))
}

function titlesIn(list: readonly unknown[]): readonly string[] {
  return list.flatMap((one) => {
    const title: unknown = Object(one).title
    return typeof title === 'string' && title !== '' ? [title] : []
  })
}
