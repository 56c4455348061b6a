/**
 * What tiers do to a population of nodes: pure functions, seeded.
 *
 * ```
 * scores (reports, CSV, normal) ─► simulate(ladder, today's ladder) ─► text plot, SVG, page
 * ```
 */

// nodes

export { normalPopulation, type ScoredNode } from './node.ts'
export { readScores } from './score-table.ts'

// tiers

export { designOf } from './chances.ts'
export { ladder, ladderOf, type Rule, type SuitePool } from './ladder.ts'
export { type Simulation, simulate } from './simulate.ts'

// showing

export { powerSvg, scoresSvg } from './render/charts.ts'
export { simulationPage } from './render/page.ts'
export { textPlot } from './render/text-plot.ts'
export { percent, tierName } from './render/words.ts'
