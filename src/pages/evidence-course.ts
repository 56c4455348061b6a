import type { ItemScore, SequentialTest, TestedChain } from '../verdict/index.ts'

/** Where the evidence about a chain stood after so many items; decimal logarithms of e-values. */
export interface EvidencePoint {
  readonly items: number
  /** Against "the score is below the zone". */
  readonly for: number
  /** Against "the score is above the zone". */
  readonly against: number
}

/** How the evidence about chains that share a test went, item by item. */
export interface EvidenceCourse {
  readonly chains: readonly string[]
  /** Decimal logarithm of the e-value that certifies. */
  readonly forNeeded: number
  /** Decimal logarithm of the e-value that denies. */
  readonly againstNeeded: number
  /** Items it takes at most. */
  readonly cap: number
  /** In the order of the items; thinned out evenly where there are many, the last one always there. */
  readonly points: readonly EvidencePoint[]
}

/** Points kept of a course: more are not seen on a chart. */
const most = 240

/**
 * Lets a sequential test take the scores of a run and keeps how the evidence went. Memory does not grow
 * with the run.
 * @param test before its first score
 * @param scores in the plan's order
 */
export async function evidenceCourses(
  test: SequentialTest,
  chains: readonly TestedChain[],
  scores: AsyncIterable<ItemScore> | Iterable<ItemScore>,
): Promise<readonly EvidenceCourse[]> {
  const groups = Map.groupBy(chains, ({ minScore, decision }) =>
    JSON.stringify([minScore, decision]),
  )
  const kept = [...groups.values()].flatMap((group) => {
    const [chain] = group
    const eValues = chain && test.eValuesOf(chain)
    const evidence = chain && test.evidenceFor(chain)
    if (eValues === undefined || evidence === undefined) return []
    const bounds = {
      chains: group.map(({ id }) => id),
      forNeeded: evidence.neededAbove,
      againstNeeded: evidence.neededBelow,
      cap: evidence.cap,
    }
    return [{ bounds, eValues, points: [] as EvidencePoint[] }]
  })
  let stride = 1
  for (const one of kept) one.points.push(pointOf(test, one.eValues))
  for await (const score of scores) {
    test.take(score)
    if (test.asked % stride !== 0) continue
    for (const one of kept) one.points.push(pointOf(test, one.eValues))
    if (kept.every(({ points }) => points.length < most)) continue
    stride *= 2
    for (const one of kept) one.points = one.points.filter(({ items }) => items % stride === 0)
  }
  return kept.map(({ bounds, eValues, points }) => {
    const last = pointOf(test, eValues)
    return {
      ...bounds,
      points: points.at(-1)?.items === last.items ? points : [...points, last],
    }
  })
}

/** An e-value may fall to 0: its logarithm is kept within what a chart shows. */
const least = 1e-30

function pointOf(
  { asked }: SequentialTest,
  { above, below }: NonNullable<ReturnType<SequentialTest['eValuesOf']>>,
): EvidencePoint {
  const log = (value: number) => Math.log10(Math.min(1 / least, Math.max(least, value)))
  return { items: asked, for: log(above), against: log(below) }
}
