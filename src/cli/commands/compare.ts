import { compareApart, compareRuns, readComparedRun } from '../../history/index.ts'
import { apartText, comparisonText } from '../render/comparison.ts'
import { createOutput } from '../terminal/output.ts'

export interface CompareOptions {
  readonly runs: string
  readonly json?: boolean
}

/** `compare <a> <b>` */
export async function compareCommand(a: string, b: string, options: CompareOptions): Promise<void> {
  const output = createOutput(options)
  const first = await readComparedRun(a, options.runs)
  const second = await readComparedRun(b, options.runs)
  const apart = compareApart(first, second)
  if (apart !== undefined) {
    output.event('covert-comparison', { ...apart })
    output.result(`${apartText(apart)}\n`)
    return
  }
  const comparison = compareRuns(first, second)
  output.event('comparison', { ...comparison })
  output.result(`${comparisonText(comparison)}\n`)
}
