import { mcnemarEvidence } from '../inference/index.ts'
import type { Report } from '../report/index.ts'
import type { CanaryAnswer, Session } from '../run/index.ts'

/** How often an honest node answers a canary by its wrong key, at most: measured rates lie at 0.25 to 0.35. */
const honest = 0.45

/** What the canaries of a run showed, where they were asked. */
export async function publishedCanaries({ run }: Session): Promise<Pick<Report, 'canaries'>> {
  const said = [...(await run.journal.canaries()).values()]
  if (said.length === 0) return {}
  const times = (kind: CanaryAnswer) => said.filter((one) => one === kind).length
  const [right, published, other] = [times('right'), times('published'), times('other')]
  const evidence = mcnemarEvidence({ onlyFirst: published, onlySecond: right + other }, honest)
  const log10Lookup = Math.log10(evidence).toFixed(2)
  return { canaries: { right, published, other, unread: times('unread'), log10Lookup } }
}
