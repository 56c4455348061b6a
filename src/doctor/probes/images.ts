import { describeFault, type TransportResult } from '../../node/index.ts'
import { type Finding, info } from '../finding.ts'
import type { Probe } from '../probe.ts'

const id = 'images'

/** Whether there is a route for images: asked without a prompt, so that none is made or charged. */
export const images: Probe = async (subject) => {
  const result = await subject.send('chat', 'POST', 'images', '{}')
  const exists = result.ok && !absent.has(result.reply.status)
  return { findings: [judgeRoute(exists, result)], learned: { images: exists } }
}

const absent: ReadonlySet<number> = new Set([401, 403, 404, 405, 501])

function judgeRoute(exists: boolean, result: TransportResult): Finding {
  const why = result.ok ? `status ${result.reply.status}` : describeFault(result.fault)
  return info(id, exists ? `has a route for images (${why})` : `makes no images (${why})`)
}
