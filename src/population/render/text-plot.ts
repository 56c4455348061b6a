import { histogram } from '../histogram.ts'
import type { Simulation } from '../simulate.ts'

const barWidth = 50
const binWidth = 2.5

/** Scores of a population as bars, with a line at each threshold; highest scores first. */
export function textPlot({ nodes, tiers }: Simulation): string {
  const bins = histogram(nodes, binWidth)
  const most = Math.max(...bins.map(({ count }) => count))
  const lines = [...bins].reverse().flatMap(({ from, to, count }) => {
    const bar = '#'.repeat(Math.ceil((count / most) * barWidth))
    const row = `${from.toFixed(1).padStart(6)}  ${bar}${bar && ' '}${count}`
    const below = tiers.filter(({ threshold }) => threshold >= from && threshold < to)
    return [row, ...below.reverse().map(({ threshold }) => thresholdLine(threshold))]
  })
  return lines.join('\n')
}

function thresholdLine(threshold: number): string {
  return `${String(threshold).padStart(6)} ${'-'.repeat(barWidth + 6)} tier`
}
