// Intervals for scores in [0,1]

// Item response models: past reports -> item parameters -> curves -> forecasts
export { Ability } from './ability.ts'
export { clopperPearsonInterval } from './clopper-pearson.ts'
export { confidenceSequence } from './confidence-sequence.ts'
// Sequential tests: draw -> forecast -> answer -> step -> decision
export { type Cut, type Decision, defaultAssistShare, type Forecast } from './cut.ts'
export { CutTest, type CutTestState } from './cut-test.ts'
export { type Draw, draws, permutation } from './draws.ts'
// Random draws that anybody can recompute
export { Drbg } from './drbg.ts'
export { FinitePoolForecaster } from './finite-pool-forecaster.ts'
export { FinitePoolTest } from './finite-pool-test.ts'
export { Gatekeeper } from './gatekeeper.ts'
export type { Interval } from './interval.ts'
export { fitItems, type ItemModel, type ItemParameters, type PastReport } from './irt-fit.ts'
export { ItemCurves } from './item-curves.ts'
export { alphaOfTest, falseDiscoveryList } from './lifetime.ts'
// Two nodes on the same items
export { type DiscordantPairs, mcnemarEvidence, mcnemarPValue } from './mcnemar.ts'
export { type Composite, compositeInterval, type Stratum } from './mover.ts'
export { type PairedDifference, pairedDifference } from './paired-difference.ts'
// What an examination will cost
export { type Examination, type ExpectedRelays, expectedRelays } from './planning.ts'
export { PoolForecaster } from './pool-forecaster.ts'
export { clusteredStandardError } from './standard-error.ts'
export { type ScoreMean, wilsonInterval } from './wilson.ts'
