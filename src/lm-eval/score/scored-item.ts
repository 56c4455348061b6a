import { portedScoring } from '../ports/index.ts'
import type { LmEvalItem, LmEvalTask } from '../types.ts'
import type { Response, ScoredItem, ScoringSpec } from './types.ts'

/** What scoring needs to know of a compiled task. @throws IqError `SUITE` for code without a port */
export function scoringOf({ config, multipleTarget, mode }: LmEvalTask): ScoringSpec {
  const { results, ...scoring } = portedScoring(config)
  return { config: { ...config, ...scoring }, multipleTarget, mode, resultsPort: results }
}

/** An item with its responses, in the order of its requests. */
export function scoredItem(
  { doc, gold, choices }: Pick<LmEvalItem, 'doc' | 'gold' | 'choices'>,
  responses: readonly Response[],
): ScoredItem {
  return { doc, target: gold, choices, responses }
}
