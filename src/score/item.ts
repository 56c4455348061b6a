import { type Item, resultsPort, type Task } from '../suite/index.ts'
import type { Response, ScoredItem, ScoringSpec } from './types.ts'

/** What scoring needs to know of a compiled task. */
export function scoringOf({ config, multipleTarget }: Task): ScoringSpec {
  return { config, multipleTarget, resultsPort: resultsPort(config) }
}

/** An item with its responses, in the order of its requests. */
export function scoredItem(
  { doc, gold, choices }: Pick<Item, 'doc' | 'gold' | 'choices'>,
  responses: readonly Response[],
): ScoredItem {
  return { doc, target: gold, choices, responses }
}
