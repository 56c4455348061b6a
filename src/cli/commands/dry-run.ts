import { loadCalibration } from '../../calibration/index.ts'
import { findChain, loadTiers } from '../../chains/index.ts'
import { tiersFile } from '../../places/index.ts'
import { estimate } from '../../run/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { estimateText } from '../render/estimate.ts'
import { createOutput } from '../terminal/output.ts'
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
  const suite = await loadSuite(options.suite, { mode: options.compat })
  const tiers = await loadTiers(tiersFile(options.tiers))
  if (options.requireTier !== undefined) findChain(tiers, options.requireTier)
  const known = await loadCalibration(suite.directory, suite)
  const { limit, concurrency, poktUsd, latencyMs } = options
  const assumed = { skills, concurrency, latencyMs, usdPerPokt: poktUsd }
  const expected = await estimate({ suite, tiers, items: known?.items, limit }, assumed)
  output.event('estimate', { ...expected, assumed })
  output.result(estimateText(expected, { suite, isCalibrated: known !== undefined }))
}
