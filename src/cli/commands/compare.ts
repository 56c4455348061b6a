import { compareRuns, readComparedRun } from '../../history/index.ts'
import { comparisonText } from '../render/comparison.ts'
import { createOutput } from '../terminal/output.ts'

export interface CompareOptions {
  readonly runs: string
  readonly json?: boolean
}

/** `compare <a> <b>` */
export async function compareCommand(a: string, b: string, options: CompareOptions): Promise<void> {
  const output = createOutput(options)
  const first = await readComparedRun(a, options.runs)
  const comparison = compareRuns(first, await readComparedRun(b, options.runs))
  output.event('comparison', { ...comparison })
  output.result(`${comparisonText(comparison)}\n`)
}
