import {
  type DistributionChart,
  distributionDrawing,
  type PowerChart,
  powerDrawing,
  svgFile,
} from '../../charts/index.ts'
import type { Power } from '../../forecast/index.ts'
import type { Simulation } from '../simulate.ts'

/** The nodes by score, with the thresholds proposed. */
export function scoresChart({ nodes, tiers }: Simulation): DistributionChart {
  return {
    title: 'Nodes by score, with the thresholds proposed',
    scores: nodes.map(({ score }) => score),
    counted: 'nodes',
    lines: tiers.map(({ threshold }) => ({ name: String(threshold), value: threshold })),
  }
}

/** Items until a verdict against the distance from one line. */
export function powerOfLine({ chain, caps, points }: Power): PowerChart {
  return {
    title: `Items until a verdict on the line ${chain.minScore ?? ''}`,
    points: points.map(({ distance, items }) => ({
      distance,
      median: items.median,
      p90: items.p90,
    })),
    caps,
  }
}

/** Scores of a population with the thresholds, as an SVG file. */
export function scoresSvg(simulation: Simulation): string {
  return svgFile(`${simulation.nodes.length} nodes by score`, [
    distributionDrawing(scoresChart(simulation)),
  ])
}

/** Items until a verdict, one chart for each line, as an SVG file. */
export function powerSvg(power: readonly Power[]): string {
  const drawings = power.map((one) => powerDrawing(powerOfLine(one)))
  return svgFile('Items until a verdict, by distance from the line', drawings)
}
