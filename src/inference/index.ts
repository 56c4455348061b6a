/**
 * What is learnt from past runs, and what coming ones will cost: pure functions, on the 0-1 scale.
 *
 * ```
 * two runs ─┬─ shared items ─► pairedDifference, mcnemar
 *           └─ samples ──────► independentDifference, differenceSequence ◄── confidenceSequence
 * many runs ──────────────────► irt fit, equating, standard errors
 * ```
 */

// Intervals that no verdict needs

export { clopperPearsonInterval } from './clopper-pearson.ts'
export { confidenceSequence } from './confidence-sequence.ts'
export { differenceSequence } from './difference-sequence.ts'
export { clusteredStandardError } from './standard-error.ts'

// Two nodes: by their samples, and on the same items

export { independentDifference } from './independent-difference.ts'
export { type DiscordantPairs, mcnemarEvidence, mcnemarPValue } from './mcnemar.ts'
export { type PairedDifference, pairedDifference } from './paired-difference.ts'

// What tests will cost

export { Gatekeeper } from './gatekeeper.ts'

// Item response models

export { fitItems, type ItemModel, type PastReport } from './irt-fit.ts'

// Two scales

export {
  type EquatedScore,
  type Equating,
  equate,
  linearEquating,
  type ScorePair,
} from './linear-equating.ts'
