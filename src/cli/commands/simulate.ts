import { loadCalibration } from '../../calibration/index.ts'
import { type LoadedTiers, loadTiers } from '../../chains/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytesNow, writeWhole } from '../../files/index.ts'
import { powerOfAll } from '../../forecast/index.ts'
import { latestScores, readReports } from '../../history/index.ts'
import { tiersFile } from '../../places/index.ts'
import {
  designOf,
  ladder,
  ladderOf,
  normalPopulation,
  powerSvg,
  type Rule,
  readScores,
  type ScoredNode,
  scoresSvg,
  simulate,
  simulationPage,
} from '../../population/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { taskShares } from '../../verdict/index.ts'
import { powerText } from '../render/power.ts'
import { simulationText } from '../render/simulation.ts'
import { createOutput, type Output } from '../terminal/output.ts'

export interface SimulateOptions {
  readonly thresholds?: readonly number[]
  readonly rule: 'full' | 'evidence'
  readonly alpha?: string
  readonly beta?: string
  readonly indifference?: string
  readonly maxRelays?: number
  readonly suite: string
  readonly tiers?: string
  readonly reports?: string
  readonly scores?: string
  readonly column: string
  readonly nameColumn?: string
  readonly population?: { readonly mean: number; readonly deviation: number; readonly size: number }
  readonly seed: string
  readonly svg?: string
  readonly powerSvg?: string
  readonly html?: string
  readonly json?: boolean
}

/** `tiers simulate` */
export async function simulateCommand(options: SimulateOptions): Promise<void> {
  const output = createOutput(options)
  const tiers = await loadTiers(tiersFile(options.tiers))
  const suite = await loadSuite(options.suite)
  const known = await loadCalibration(suite.directory, suite)
  const pool = { suite, tasks: taskShares(suite), items: known?.items }
  const nodes = population(options, output)
  const today = ladderOf(tiers)
  const rule = ruleOf(options, tiers)
  const thresholds = options.thresholds ?? today.map(({ threshold }) => threshold)
  const proposed = ladder(thresholds, rule)
  const { seed } = options
  const simulation = simulate(nodes, { proposed, today, pool, seed })
  const power = powerOfAll(designOf(proposed, pool), { seed })
  const title = `${nodes.length} nodes, tiers ${thresholds.join(', ')}, rule ${rule.rule}`
  if (options.svg !== undefined) await writeWhole(options.svg, scoresSvg(simulation))
  if (options.powerSvg !== undefined) await writeWhole(options.powerSvg, powerSvg(power))
  if (options.html !== undefined) {
    await writeWhole(options.html, simulationPage(simulation, power, title))
  }
  const { nodes: _, ...figures } = simulation
  output.event('simulation', { nodes: nodes.length, rule, ...figures, power })
  const texts = [simulationText(simulation), ...power.map(powerText)]
  output.result(`${title}; today: ${tiers.path}\n\n${texts.join('\n\n')}\n`)
}

/** The rule of the tiers file, but for what is said. */
function ruleOf({ rule, ...said }: SimulateOptions, { chains }: LoadedTiers): Rule {
  if (rule === 'full') return { rule }
  const { decision = { rule: 'full' } } =
    chains.find(({ decision }) => decision.rule === 'evidence') ?? {}
  const usual = decision.rule === 'evidence' ? decision : usualRule
  return {
    rule,
    alpha: said.alpha ?? usual.alpha,
    beta: said.beta ?? usual.beta,
    indifference: said.indifference ?? usual.indifference,
    maxRelays: said.maxRelays ?? usual.maxRelays,
  }
}

const usualRule = { alpha: '0.05', beta: '0.05', indifference: '2', maxRelays: 1000 }

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
