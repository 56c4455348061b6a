import type { PublishedVerdict, Report } from '../report/index.ts'
import {
  type ItemScore,
  type KnownItems,
  SequentialTest,
  type TestedChain,
} from '../verdict/index.ts'
import { type EvidenceCourse, evidenceCourses } from './evidence-course.ts'

/** By how much the end of a course may differ from the report, which has nine decimals. */
const tolerance = 1e-6

/**
 * How the evidence of a report went, made again from its own settings and the scores of its transcript.
 * @param items the item parameters that the report names, where it names any
 * @returns one course for each line; none for chains by the whole score, nor where it does not end where
 * the report says
 */
export async function courseOfReport(
  report: Report,
  scores: AsyncIterable<ItemScore> | Iterable<ItemScore>,
  items?: KnownItems,
): Promise<readonly EvidenceCourse[]> {
  const { settings, tasks, verdicts } = report
  const chains = verdicts.flatMap((verdict) => testedChain(verdict) ?? [])
  if (chains.length === 0) return []
  const test = new SequentialTest({
    chains,
    tasks: tasks.map(({ weight, items: size, rates }) => ({
      ...{ weight: Number(weight), size },
      ...(rates && { rates }),
    })),
    seed: settings.seed,
    attempt: settings.attempt,
    budget: settings.epoch === undefined ? 'lifetime' : 'epoch',
    raisedCap: settings.maxItems ?? null,
    items,
  })
  const courses = await evidenceCourses(test, chains, scores)
  return courses
    .filter((course) => endsAsPublished(course, verdicts))
    .map((course) => ({ ...course, ...boundsOf(course, verdicts) }))
}

function testedChain({ chain, minScore, rule, evidence }: PublishedVerdict) {
  const { alpha, beta, indifference, maxRelays, leastItems, log10For } = evidence
  if (rule !== 'evidence' || log10For === undefined) return undefined
  if (!alpha || !beta || !indifference || !maxRelays) return undefined
  const decision: TestedChain['decision'] = {
    rule,
    alpha,
    beta,
    indifference,
    maxRelays: Number(maxRelays),
    ...(leastItems === undefined ? {} : { leastItems: Number(leastItems) }),
  }
  return { id: chain, minScore, decision }
}

/** What the e-values had to reach, as the report states it. */
function boundsOf(
  { chains, forNeeded, againstNeeded }: EvidenceCourse,
  verdicts: readonly PublishedVerdict[],
) {
  const stated = verdicts.find(({ chain }) => chains.includes(chain))?.evidence
  return {
    forNeeded: Number(stated?.['log10ForNeeded'] ?? forNeeded),
    againstNeeded: Number(stated?.['log10AgainstNeeded'] ?? againstNeeded),
  }
}

function endsAsPublished(
  { chains, points }: EvidenceCourse,
  verdicts: readonly PublishedVerdict[],
) {
  const last = points.at(-1)
  return verdicts
    .filter(({ chain }) => chains.includes(chain))
    .every(({ evidence: { log10For, log10Against } }) => {
      const isNear = (value: number | undefined, published: string | undefined) =>
        Math.abs((value ?? 0) - Number(published)) < tolerance || Number(published) < -29
      return isNear(last?.for, log10For) && isNear(last?.against, log10Against)
    })
}
