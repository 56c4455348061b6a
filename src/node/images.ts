import type { Reply, TransportResult } from './http/index.ts'
import { jsonBody } from './protocol/index.ts'

/** Whether a node makes images; `untold` where its reply says nothing about it. */
export type MakesImages = 'yes' | 'no' | 'untold'

/** The request that tells: without a prompt, so that no image is made or charged. */
export const imagesBody = '{}'

/** What the reply to `imagesBody` at the route of images says. */
export function makesImages(result: TransportResult): MakesImages {
  if (!result.ok) return 'untold'
  const { status } = result.reply
  if (absent.has(status)) return 'no'
  // A web page answers every route.
  if (status < 300) return isList(result.reply) ? 'yes' : 'no'
  return refusing.has(status) && !isPage(result.reply) ? 'yes' : 'untold'
}

const absent: ReadonlySet<number> = new Set([404, 405, 501])
const refusing: ReadonlySet<number> = new Set([400, 415, 422])

function isPage(reply: Reply): boolean {
  return reply.header('content-type')?.startsWith('text/html') === true
}

function isList(reply: Reply): boolean {
  const body = jsonBody(reply)
  return body.ok && typeof body.value === 'object' && body.value !== null && 'data' in body.value
}
