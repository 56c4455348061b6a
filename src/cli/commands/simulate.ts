import { loadTiers } from '../../chains/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytesNow, writeWhole } from '../../files/index.ts'
import { latestScores, readReports } from '../../history/index.ts'
import { tiersFile } from '../../places/index.ts'
import {
  ladder,
  ladderOf,
  normalPopulation,
  type Rule,
  readScores,
  type ScoredNode,
  simulate,
  simulationPage,
  svgPlot,
} from '../../population/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { simulationText } from '../render/simulation.ts'
import { createOutput, type Output } from '../terminal/output.ts'

export interface SimulateOptions {
  readonly thresholds: readonly number[]
  readonly rule: 'full' | 'evidence'
  readonly alpha: string
  readonly beta: string
  readonly indifference: string
  readonly maxRelays: number
  readonly suite: string
  readonly tiers?: string
  readonly reports?: string
  readonly scores?: string
  readonly column: string
  readonly nameColumn?: string
  readonly population?: { readonly mean: number; readonly deviation: number; readonly size: number }
  readonly seed: string
  readonly svg?: string
  readonly html?: string
  readonly json?: boolean
}

/** `tiers simulate` */
export async function simulateCommand(options: SimulateOptions): Promise<void> {
  const output = createOutput(options)
  const today = await loadTiers(tiersFile(options.tiers))
  const { tasks } = await loadSuite(options.suite)
  const nodes = population(options, output)
  const simulation = simulate(nodes, {
    proposed: ladder(options.thresholds, ruleOf(options)),
    today: ladderOf(today),
    items: tasks.reduce((sum, { task }) => sum + task.size, 0),
    seed: options.seed,
  })
  const title = `${nodes.length} nodes, tiers ${options.thresholds.join(', ')}, rule ${options.rule}`
  if (options.svg !== undefined) await writeWhole(options.svg, svgPlot(simulation))
  if (options.html !== undefined) await writeWhole(options.html, simulationPage(simulation, title))
  const { nodes: _, ...figures } = simulation
  output.event('simulation', { nodes: nodes.length, rule: ruleOf(options), ...figures })
  output.result(`${title}; today: ${today.path}\n\n${simulationText(simulation)}\n`)
}

function ruleOf({ rule, alpha, beta, indifference, maxRelays }: SimulateOptions): Rule {
  switch (rule) {
    case 'full':
      return { rule }
    case 'evidence':
      return { rule, alpha, beta, indifference, maxRelays }
  }
}

/** The nodes of the one source that is named. */
function population(options: SimulateOptions, output: Output): readonly ScoredNode[] {
  const { reports, scores, column, nameColumn, population: drawn } = options
  const named = [reports, scores, drawn].filter((source) => source !== undefined)
  if (named.length !== 1) {
    throw new IqError('USAGE', `${named.length} populations are named, not one`, {
      next: 'give one of --reports <folder>, --scores <file> and --population <mean,sd,n>',
    })
  }
  if (drawn) return normalPopulation(drawn.mean, drawn.deviation, drawn.size, options.seed)
  if (scores !== undefined) {
    const read = readScores(
      readBytesNow(scores, { code: 'DATA' }).toString('utf8'),
      { score: column, name: nameColumn },
      scores,
    )
    if (read.skipped > 0) output.note(`${scores}: ${read.skipped} rows without a score left out`)
    return read.nodes
  }
  const found = latestScores(readReports(reports ?? ''))
  if (found.length > 0) return found
  throw new IqError('DATA', `${reports}: no report of a whole run with a score`)
}
