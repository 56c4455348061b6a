import { resumeRun } from '../../certify/index.ts'
import { watched } from '../render/certifying.ts'
import { createOutput } from '../terminal/output.ts'
import { type RunLogOptions, runLog } from './log-options.ts'
import { type NodeAccessOptions, nodeAccess } from './node-access.ts'
import { exitCodeOf } from './outcome.ts'
import { type FinishOptions, runOptions } from './run-options.ts'

/** `resume [run]` */
export async function resumeCommand(
  run: string | undefined,
  options: FinishOptions & NodeAccessOptions & RunLogOptions & { readonly maxRelays?: number },
): Promise<void> {
  const output = createOutput(options)
  const { maxRelays } = options
  const common = {
    ...runOptions(options),
    ...(await nodeAccess(options, output)),
    ...(await runLog(options)),
  }
  const { report } = await watched(output, (watching) =>
    resumeRun({ run, maxRelays, ...common, ...watching }),
  )
  process.exitCode = exitCodeOf(report, Date.now())
}
