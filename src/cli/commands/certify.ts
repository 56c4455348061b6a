import { randomBytes } from 'node:crypto'
import { startSession } from '../../certify/index.ts'
import { IqError } from '../../errors/index.ts'
import {
  defaultLimits,
  detectProtocol,
  explainFault,
  type NodeDescriptor,
  type Protocol,
  readKey,
} from '../../node/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { type LoadedTiers, loadTiers } from '../../tiers/index.ts'
import { suiteFolder, tiersFile } from '../bundled.ts'
import { conduct } from '../conduct.ts'
import { createOutput, type Output } from '../output.ts'
import { version } from '../version.ts'
import { dryRun } from './dry-run.ts'

export interface CertifyOptions {
  readonly suite: string
  readonly tiers?: string
  readonly api?: Protocol
  readonly model?: string
  readonly keyFile?: string
  readonly concurrency: number
  readonly timeout: number
  readonly seed?: string
  readonly limit?: number
  readonly dryRun?: boolean
  readonly requireTier?: string
  readonly thirdParty?: boolean
  readonly runs: string
  readonly reports: string
  readonly keys: string
  readonly json?: boolean
}

/** `certify <url>` */
export async function certifyCommand(
  url: string,
  options: CertifyOptions,
): Promise<{ readonly folder: string } | undefined> {
  const output = createOutput(options)
  const suite = await loadSuite(suiteFolder(options.suite))
  const tiers = await loadTiers(tiersFile(options.tiers))
  requireChain(tiers, options.requireTier)
  if (options.dryRun === true) {
    await dryRun(suite, tiers, options, output)
    return undefined
  }
  const { key, warning } = await readKey({ file: options.keyFile, env: process.env })
  if (warning !== undefined) output.note(`warning: ${warning}`)
  const node = await findNode(url, options, key, output)
  const session = startSession(
    options.runs,
    {
      node: { url: node.url, protocol: node.protocol, model: node.model ?? null },
      suite,
      tiers,
      seed: options.seed ?? randomBytes(16).toString('hex'),
      limit: options.limit ?? null,
      concurrency: options.concurrency,
      timeoutMs: options.timeout * 1000,
      harness: { name: 'iqchains', version },
    },
    new Date(),
  )
  output.event('started', { run: session.run.id, node, suite: suite.name, digest: suite.digest })
  output.note(`run ${session.run.id}: ${suite.name} ${suite.version} asked of ${node.url}`)
  return conduct(
    session,
    {
      apiKey: key,
      reports: options.reports,
      keys: options.keys,
      requireTier: options.requireTier,
      thirdParty: options.thirdParty === true,
    },
    output,
  )
}

async function findNode(
  url: string,
  options: CertifyOptions,
  key: string | undefined,
  output: Output,
): Promise<NodeDescriptor> {
  if (options.api !== undefined) return { url, protocol: options.api, model: options.model }
  const limits = { ...defaultLimits, totalMs: options.timeout * 1000 }
  const signal = new AbortController().signal
  const detection = await detectProtocol(url, options.model, { key, limits }, signal)
  if (!detection.ok) throw explainFault(detection.fault, detection.descriptor)
  output.note(`the node answers ${detection.descriptor.protocol} requests`)
  return detection.descriptor
}

/** A misspelt chain must not cost a whole run. */
function requireChain(tiers: LoadedTiers, wanted: string | undefined): void {
  const ids = tiers.chains.map(({ id }) => id)
  if (wanted !== undefined && !ids.includes(wanted)) {
    throw new IqError('USAGE', `${tiers.path}: no chain '${wanted}'; known: ${ids.join(', ')}`)
  }
}
