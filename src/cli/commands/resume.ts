import { openSession } from '../../certify/index.ts'
import { readKey } from '../../node/index.ts'
import { type AccessOptions, accessOf } from '../access.ts'
import { conduct } from '../conduct.ts'
import type { OperatorOptions } from '../operator.ts'
import { createOutput } from '../output.ts'

export interface ResumeOptions extends OperatorOptions, AccessOptions {
  readonly keyFile?: string
  readonly requireTier?: string
  readonly thirdParty?: boolean
  readonly patience?: number
  readonly deadline?: number
  readonly runs: string
  readonly reports: string
  readonly keys: string
  readonly json?: boolean
}

/** `resume [run]` */
export async function resumeCommand(
  run: string | undefined,
  options: ResumeOptions,
): Promise<void> {
  const output = createOutput(options)
  const { key, warning } = await readKey({ file: options.keyFile, env: process.env })
  if (warning !== undefined) output.note(`warning: ${warning}`)
  const access = await accessOf(options)
  const session = await openSession(options.runs, run, 'write')
  output.event('resumed', { run: session.run.id })
  output.note(`run ${session.run.id}: going on`)
  await conduct(
    session,
    {
      apiKey: key,
      access,
      reports: options.reports,
      keys: options.keys,
      requireTier: options.requireTier,
      thirdParty: options.thirdParty === true,
      patience: options.patience,
      deadline: options.deadline,
      operator: options,
    },
    output,
  )
}
