import { mcnemarEvidence } from '../inference/index.ts'
import type { Report } from '../report/index.ts'
import type { Session } from '../run/index.ts'

/** How often an honest node answers a canary by its wrong key, at most: measured rates lie at 0.25 to 0.35. */
const honest = 0.45

/** What the canaries of a run showed, where they were asked. */
export async function publishedCanaries({ run }: Session): Promise<Pick<Report, 'canaries'>> {
  const count = await run.journal.canaries()
  if (count === undefined) return {}
  const { right, published, other } = count
  const evidence = mcnemarEvidence({ onlyFirst: published, onlySecond: right + other }, honest)
  return { canaries: { ...count, log10Lookup: Math.log10(evidence).toFixed(2) } }
}
