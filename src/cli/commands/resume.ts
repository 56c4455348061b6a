import { readKey } from '../../node/index.ts'
import { openSession, sqliteStore } from '../../run/index.ts'
import { type AccessOptions, accessOf } from '../access.ts'
import { type ConductOptions, conduct } from '../conduct.ts'
import { createOutput } from '../output.ts'

export interface ResumeOptions extends ConductOptions, AccessOptions {
  readonly keyFile?: string
  readonly runs: string
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
  const session = await openSession(sqliteStore(options.runs), run, 'write')
  output.event('resumed', { run: session.run.id })
  output.note(`run ${session.run.id}: going on`)
  await conduct(session, options, { key, access }, output)
}
