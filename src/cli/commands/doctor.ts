import { findChain, loadTiers } from '../../chains/index.ts'
import { exitCodes, IqError, isIqError } from '../../errors/index.ts'
import { type Diagnosis, diagnose } from '../../examine/index.ts'
import { places, tiersFile } from '../../places/index.ts'
import { keyFiles } from '../../sign/index.ts'
import { diagnosisLines, findingPrinter } from '../render/findings.ts'
import { createOutput, type OutputOptions } from '../terminal/output.ts'
import { type NodeAccessOptions, readAccess, readFields, readShown } from './node-access.ts'

export interface DoctorOptions extends NodeAccessOptions, OutputOptions {
  readonly model?: string
  readonly timeout: number
  /** Minutes. */
  readonly deadline?: number
  readonly chain?: string
  readonly tiers?: string
  readonly strict?: boolean
  readonly runs: string
  readonly keys: string
}

/** `doctor <url>`: exit 0 unless something fails; with `--strict` a warning fails too. */
export async function doctorCommand(url: string, options: DoctorOptions): Promise<void> {
  const output = createOutput(options)
  const { model, keyFile, timeout, runs, keys, strict } = options
  const { deadline } = options
  const signal = deadline === undefined ? never() : AbortSignal.timeout(60_000 * deadline)
  const diagnosis = await diagnose({
    url,
    model,
    access: await readAccess(options),
    credentials: await readShown(options),
    extraBody: await readFields(options),
    timeoutMs: timeout * 1000,
    chain: await chainOf(options),
    machine: {
      apiKey: { file: keyFile, env: process.env },
      runs,
      certifierKey: keyFiles(keys).privatePath,
    },
    nodes: places.nodes,
    onFinding: findingPrinter(url, output),
    signal,
  }).catch((error: unknown) => {
    throw signal.aborted && !isIqError(error) ? overdue(url, deadline) : error
  })
  const { capabilities = null, limits = null, count } = diagnosis
  const draws = capabilities?.drawing !== undefined
  const counts = { warnings: count('warn'), failures: count('fail') }
  output.event('examined', { url, ...counts, capabilities, limits })
  for (const line of diagnosisLines(counts, url, draws)) output.note(output.asTyped(line))
  process.exitCode = exitCodeOf(diagnosis, strict === true)
}

function never(): AbortSignal {
  return new AbortController().signal
}

function overdue(url: string, minutes: number | undefined): IqError {
  return new IqError('INCONCLUSIVE', `${url}: not examined within ${minutes} minutes`, {
    next: 'what was found stands above; give it more time with --deadline',
  })
}

async function chainOf({ chain, tiers }: DoctorOptions) {
  return chain === undefined ? undefined : findChain(await loadTiers(tiersFile(tiers)), chain)
}

/** What is wrong with the node goes before what is wrong with this machine. */
function exitCodeOf({ count }: Diagnosis, strict: boolean): number {
  const isBad = (about: 'node' | 'machine') =>
    count('fail', about) + (strict ? count('warn', about) : 0) > 0
  if (isBad('node')) return exitCodes.NODE_REFUSED
  return isBad('machine') ? exitCodes.CONFIG : 0
}
