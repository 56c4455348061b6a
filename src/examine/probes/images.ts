import {
  describeFault,
  imagesBody,
  type MakesImages,
  makesImages,
  type TransportResult,
} from '../../node/index.ts'
import { type Finding, info } from '../finding.ts'
import type { Probe } from '../probe.ts'

const id = 'images'

/** Whether there is a route for images. */
export const images: Probe = async (subject) => {
  const result = await subject.send('chat', 'POST', 'images', imagesBody)
  const made = makesImages(result)
  return {
    findings: [judgeRoute(made, result)],
    ...(made !== 'untold' && { learned: { images: made === 'yes' } }),
  }
}

function judgeRoute(made: MakesImages, result: TransportResult): Finding {
  const why = result.ok ? `status ${result.reply.status}` : describeFault(result.fault)
  switch (made) {
    case 'yes':
      return info(id, `has a route for images (${why} without a prompt)`)
    case 'no':
      return info(id, `makes no images (${why})`)
    case 'untold':
      return info(id, `whether it makes images cannot be told (${why})`)
  }
}
