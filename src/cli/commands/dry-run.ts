import { loadCalibration } from '../../calibration/index.ts'
import { estimateNodes } from '../../certify/index.ts'
import { findChain, loadTiers } from '../../chains/index.ts'
import { tiersFile } from '../../places/index.ts'
import { readRoster } from '../../roster/index.ts'
import { estimate } from '../../run/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { estimateText } from '../render/estimate.ts'
import { nodesEstimateEvent, nodesEstimateText } from '../render/nodes-estimate.ts'
import { createOutput, type Output } from '../terminal/output.ts'
import type { CertifyCommandOptions } from './certify.ts'

export interface DryRunOptions extends CertifyCommandOptions {
  readonly poktUsd?: string
  readonly latencyMs?: number
}

/** Composite scores that a node is assumed to have: far from, near and beyond the usual lines. */
const skills = [45, 55, 62, 70, 78, 85]

/** `certify <url> --dry-run`: sends nothing. */
export async function dryRunCommand(options: DryRunOptions): Promise<void> {
  const output = createOutput(options)
  await oneRun(options, output)
}

/** `certify --nodes <file> --dry-run`: what one run takes, then each node and the sum. Sends nothing. */
export async function dryRunNodesCommand(
  options: DryRunOptions & { readonly nodes: string },
): Promise<void> {
  const output = createOutput(options)
  const tiers = await loadTiers(tiersFile(options.tiers))
  const nodes = await readRoster(options.nodes, tiers)
  const { suite, expected } = await oneRun(options, output)
  const { poktUsd: usdPerPokt, runs, reports, again = false } = options
  const forecast = await estimateNodes(nodes, {
    ...{ suite, tiers, expected, usdPerPokt, runs, reports, again },
  })
  output.event('nodes-estimate', nodesEstimateEvent(forecast))
  output.result(`\n${nodesEstimateText(forecast)}`)
}

/** Tells what one run would take. */
async function oneRun(options: DryRunOptions, output: Output) {
  const suite = await loadSuite(options.suite, { mode: options.compat })
  const tiers = await loadTiers(tiersFile(options.tiers))
  if (options.requireTier !== undefined) findChain(tiers, options.requireTier)
  const known = await loadCalibration(suite.directory, suite)
  const { limit, concurrency, poktUsd, latencyMs } = options
  const assumed = { skills, concurrency, latencyMs, usdPerPokt: poktUsd }
  const expected = await estimate({ suite, tiers, items: known?.items, limit }, assumed)
  output.event('estimate', { ...expected, assumed })
  output.result(estimateText(expected, { suite, isCalibrated: known !== undefined }))
  return { suite, expected }
}
