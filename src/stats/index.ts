// Statistics of right and wrong answers: pure functions, on the 0-1 scale.
//
//   past reports -> item parameters -> curves -> forecast ┐
//   seed -> draw -> answer (a score in [0,1]) ────────────┴-> step -> decision per cut

// Intervals

export { incompleteBeta } from './beta.ts'
export { clopperPearsonInterval } from './clopper-pearson.ts'
export { confidenceSequence } from './confidence-sequence.ts'
export type { Interval } from './interval.ts'
export { type Composite, compositeInterval, type Stratum } from './mover.ts'
export { clusteredStandardError } from './standard-error.ts'
export { type ScoreMean, wilsonInterval } from './wilson.ts'

// Two nodes on the same items

export { type DiscordantPairs, mcnemarEvidence, mcnemarPValue } from './mcnemar.ts'
export { type PairedDifference, pairedDifference } from './paired-difference.ts'

// Two scales

export {
  type EquatedScore,
  type Equating,
  equate,
  linearEquating,
  type ScorePair,
} from './linear-equating.ts'

// Random draws that anybody can recompute

export { type Draw, draws, permutation } from './draws.ts'
export { Drbg } from './drbg.ts'

// Sequential tests, and what they will cost

export { type Cut, type Decision, defaultAssistShare, type Forecast } from './cut.ts'
export { CutTest } from './cut-test.ts'
export { FinitePoolTest } from './finite-pool-test.ts'
export { Gatekeeper } from './gatekeeper.ts'
export { type GatedTest, gatekept } from './gatekept.ts'
export { type AlphaBudget, alphaOfTest, falseDiscoveryList } from './lifetime.ts'

// Item response models

export { Ability } from './ability.ts'
export { FinitePoolForecaster } from './finite-pool-forecaster.ts'
export { fitItems, type ItemModel, type ItemParameters, type PastReport } from './irt-fit.ts'
export { ItemCurves } from './item-curves.ts'
export { PoolForecaster } from './pool-forecaster.ts'
export { itemChances, simulatedAnswers } from './simulated-answers.ts'
