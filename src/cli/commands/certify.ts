import { type Certification, certifyNode } from '../../certify/index.ts'
import type { Protocol } from '../../item/index.ts'
import { watched } from '../render/certifying.ts'
import { createOutput } from '../terminal/output.ts'
import { type NodeAccessOptions, nodeAccess, readFields } from './node-access.ts'
import { exitCodeOf } from './outcome.ts'
import { type FinishOptions, runOptions } from './run-options.ts'

export interface CertifyCommandOptions extends FinishOptions, NodeAccessOptions {
  readonly suite: string
  readonly tiers?: string
  readonly compat?: 'strict' | 'repaired'
  readonly api?: Protocol
  readonly model?: string
  readonly concurrency: number
  readonly stream?: boolean
  readonly timeout: number
  readonly seed?: string
  readonly limit?: number
  readonly again?: boolean
}

/** `certify <url>` */
export async function certifyCommand(
  url: string,
  options: CertifyCommandOptions,
): Promise<Certification> {
  const output = createOutput(options)
  const { compat: mode, api: protocol } = options
  const { suite, tiers, model, concurrency, stream, timeout, seed, limit, again } = options
  const settings = {
    suite,
    tiers,
    mode,
    protocol,
    model,
    concurrency,
    stream,
    timeout,
    seed,
    limit,
    again,
    extraBody: await readFields(options),
  }
  const common = { ...runOptions(options), ...(await nodeAccess(options, output)) }
  const certification = await watched(output, (watching) =>
    certifyNode({ url, ...settings, ...common, ...watching }),
  )
  process.exitCode = exitCodeOf(certification.report, Date.now())
  return certification
}
