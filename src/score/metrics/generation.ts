import { isList, type PyValue, str } from '../../python/index.ts'
import type { Settings } from '../settings.ts'
import { exactMatch } from './exact-match.ts'
import { type Metric, numeric, truth } from './metric.ts'

/** A generated answer after its filters, and what it should be. */
export interface GenerationItem {
  readonly answer: string
  /** Any of them is right. */
  readonly references: readonly string[]
}

/** The metrics of `generate_until` tasks. */
export const generationMetrics: Readonly<
  Record<string, (settings: Settings) => Metric<GenerationItem>>
> = {
  exact_match: (settings) => {
    const matches = exactMatch(settings)
    return numeric('mean', ({ references, answer }) => truth(matches(references, answer)))
  },
}

/**
 * The references that a target means: with choices the texts of the chosen ones; otherwise the
 * target, or each of several, as Python prints it.
 */
export function references(
  target: PyValue,
  choices: readonly string[] | undefined,
  multiple: boolean,
): readonly string[] {
  const golds = multiple && isList(target) ? target : [target]
  return golds.map((gold) =>
    choices !== undefined && (typeof gold === 'bigint' || typeof gold === 'boolean')
      ? (choices.at(Number(gold)) ?? str(gold))
      : str(gold),
  )
}
