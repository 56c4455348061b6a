// Statistics of right and wrong answers: pure functions, on the 0-1 scale.
//
//   past reports -> item parameters -> curves -> forecast ┐
//   seed -> draw -> answer (a score in [0,1]) ────────────┴-> step -> decision per cut

// Intervals

export { crossing, type Interval } from './interval.ts'
export { type Composite, compositeInterval, type Stratum } from './mover.ts'
export { type ScoreMean, wilsonInterval } from './wilson.ts'

// Random draws that anybody can recompute

export { type Draw, draws, permutation, shuffled } from './draws.ts'
export { Drbg } from './drbg.ts'

// Sequential tests

export { CorrectedTest, correctionFor, type DetectionRates, type Rate } from './corrected-test.ts'
export { type Cut, type Decision, defaultAssistShare, type Forecast } from './cut.ts'
export { CutTest } from './cut-test.ts'
export { FinitePoolTest } from './finite-pool-test.ts'
export { type GatedTest, gatekept } from './gatekept.ts'
export { type AlphaBudget, alphaOfTest, falseDiscoveryList } from './lifetime.ts'

// Item response models

export { Ability } from './ability.ts'
export { abilityGrid, abilityPrior, rightProbability, surest } from './ability-grid.ts'
export { FinitePoolForecaster } from './finite-pool-forecaster.ts'
export { ItemCurves, type ItemParameters } from './item-curves.ts'
export { PoolForecaster } from './pool-forecaster.ts'
