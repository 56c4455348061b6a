import { type Certification, certifyNode } from '../../certify/index.ts'
import type { Protocol } from '../../item/index.ts'
import { watched } from '../render/certifying.ts'
import { createOutput } from '../terminal/output.ts'
import { type DrawCommandOptions, drawOptions, type RunLogOptions, runLog } from './log-options.ts'
import { type NodeAccessOptions, nodeAccess, readFields } from './node-access.ts'
import { exitCodeOf } from './outcome.ts'
import { type FinishOptions, runOptions } from './run-options.ts'

export interface CertifyCommandOptions
  extends FinishOptions,
    NodeAccessOptions,
    RunLogOptions,
    DrawCommandOptions {
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
  readonly route: 'direct' | 'portal'
  readonly covert?: boolean
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
    extraBody: await readFields(options),
    again,
  }
  const common = {
    ...runOptions(options),
    ...(await nodeAccess(options, output)),
    ...(await runLog(options)),
    ...(await drawOptions(options)),
    route: { kind: options.route, covert: options.covert === true },
  }
  const certification = await watched(output, (watching) =>
    certifyNode({ url, ...settings, ...common, ...watching }),
  )
  process.exitCode = exitCodeOf(certification.report, Date.now())
  return certification
}
