import type { ComparedRun } from './compared-run.ts'
import type { Difference } from './difference.ts'

/** The e-value that shows a difference in one of two directions with an error of 5 %. */
export const evidenceNeeded = 40

/** A run that the node could know of beside one that it could not. */
export interface CovertComparison {
  /** Overt less covert, in points; null while a task has no pair. */
  readonly difference: Difference | null
  /**
   * Whether the node is shown to answer its testers better than others (error at most 5 %): by the e-value of pairs,
   * or by the interval of two samples that share too little.
   */
  readonly isSuspicious: boolean
}

/** What a comparison found. */
interface Compared {
  readonly composite: Difference | null
  /** e-values. */
  readonly evidence: { readonly firstBetter: number; readonly secondBetter: number } | null
}

/** Undefined routes, and two of one kind, say nothing of that. */
export function covertOf(
  first: Pick<ComparedRun, 'route'>,
  second: Pick<ComparedRun, 'route'>,
  { composite, evidence }: Compared,
): CovertComparison | null {
  const [one, other] = [first.route?.covert, second.route?.covert]
  if (one === undefined || other === undefined || one === other) return null
  const difference = one ? reversed(composite) : composite
  const better = one ? evidence?.secondBetter : evidence?.firstBetter
  return {
    difference,
    isSuspicious:
      better === undefined
        ? difference !== null && difference.interval.lower > 0
        : better >= evidenceNeeded,
  }
}

function reversed(difference: Difference | null): Difference | null {
  if (difference === null) return null
  const { value, interval } = difference
  return { value: -value, interval: { lower: -interval.upper, upper: -interval.lower } }
}
