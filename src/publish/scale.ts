import { readScale } from '../calibration/index.ts'
import { equate } from '../inference/index.ts'
import type { Report } from '../report/index.ts'
import type { Suite } from '../suite/index.ts'
import type { ScoreInterval } from '../verdict/index.ts'

/** The composite on the scale that the suite was equated to, where it was. */
export async function publishedScale(
  { directory, digest }: Suite,
  composite: ScoreInterval | undefined,
): Promise<Pick<Report, 'scale'>> {
  const scale = await readScale(directory)
  if (scale?.suite.digest !== digest || composite === undefined) return {}
  const { value, standardError } = equate(scale, composite.value)
  return {
    scale: {
      name: scale.to.scale,
      version: scale.version,
      value: value.toFixed(2),
      standardError: standardError.toFixed(2),
    },
  }
}
