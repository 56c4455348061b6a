import { randomBytes } from 'node:crypto'
import { loadCalibration } from '../../calibration/index.ts'
import { addressesOf, type Begun, beginSession } from '../../certify/index.ts'
import { readCapabilities } from '../../doctor/index.ts'
import { IqError } from '../../errors/index.ts'
import {
  defaultLimits,
  detectProtocol,
  explainFault,
  type NodeDescriptor,
  type NodeOptions,
  type Protocol,
  readKey,
} from '../../node/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { type LoadedTiers, loadTiers } from '../../tiers/index.ts'
import { type AccessOptions, accessOf } from '../access.ts'
import { suiteFolder, tiersFile } from '../bundled.ts'
import { conduct } from '../conduct.ts'
import type { OperatorOptions } from '../operator.ts'
import { createOutput, type Output } from '../output.ts'
import { places } from '../paths.ts'
import { version } from '../version.ts'
import { dryRun } from './dry-run.ts'

export interface CertifyOptions extends OperatorOptions, AccessOptions {
  readonly suite: string
  readonly tiers?: string
  readonly compat?: 'strict' | 'repaired'
  readonly api?: Protocol
  readonly model?: string
  readonly keyFile?: string
  readonly concurrency: number
  readonly timeout: number
  readonly seed?: string
  readonly limit?: number
  readonly dryRun?: boolean
  readonly poktUsd?: string
  readonly latencyMs?: number
  readonly requireTier?: string
  readonly thirdParty?: boolean
  readonly patience?: number
  readonly deadline?: number
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
  const suite = await loadSuite(suiteFolder(options.suite), { mode: options.compat })
  const tiers = await loadTiers(tiersFile(options.tiers))
  requireChain(tiers, options.requireTier)
  if (options.dryRun === true) {
    await dryRun(suite, tiers, options, output)
    return undefined
  }
  const { key, warning } = await readKey({ file: options.keyFile, env: process.env })
  if (warning !== undefined) output.note(`warning: ${warning}`)
  const access = await accessOf(options)
  const node = await findNode(url, options, { key, access }, output)
  const begun = await beginSession(
    options.runs,
    {
      node: { url: node.url, protocol: node.protocol, model: node.model ?? null },
      suite,
      tiers,
      calibration: await loadCalibration(suite.directory, suite),
      addresses: await addressesOf(node.url),
      seed: options.seed ?? randomBytes(16).toString('hex'),
      limit: options.limit ?? null,
      concurrency: options.concurrency,
      timeoutMs: options.timeout * 1000,
      harness: { name: 'iqchains', version },
    },
    new Date(),
  )
  announce(begun, output)
  return conduct(
    begun.session,
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

async function findNode(
  url: string,
  options: CertifyOptions,
  way: Pick<NodeOptions, 'key' | 'access'>,
  output: Output,
): Promise<NodeDescriptor> {
  if (options.api !== undefined) return { url, protocol: options.api, model: options.model }
  const known = readCapabilities(places.nodes, { url, model: options.model }, new Date())
  const [protocol] = known?.protocols ?? []
  if (protocol !== undefined) {
    output.note(`the node answers ${protocol} requests, as doctor found`)
    return { url, protocol, model: options.model }
  }
  const limits = { ...defaultLimits, totalMs: options.timeout * 1000 }
  const signal = new AbortController().signal
  const detection = await detectProtocol(url, options.model, { ...way, limits }, signal)
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

function announce({ session, lifetime, unreadable }: Begun, output: Output): void {
  const { id, frozen, finished } = session.run
  const { name, version, digest } = frozen.suite
  for (const run of unreadable) output.note(`warning: run ${run} cannot be read and is left out`)
  switch (lifetime.kind) {
    case 'new':
      output.event('started', { run: id, node: frozen.node, suite: name, digest, ...lifetime })
      output.note(`run ${id}: ${name} ${version} asked of ${frozen.node.url}`)
      if (lifetime.attempt === 1) break
      output.note(`test ${lifetime.attempt} of this node on ${name}: it takes stronger evidence`)
      break
    case 'continue':
      output.event('continued', { run: id, node: frozen.node, finished })
      output.note(`run ${id}: the evidence on ${frozen.node.url} so far, ${name} ${version}`)
      output.note(
        finished === null
          ? 'it goes on: one node has one lifetime of evidence on a suite'
          : `complete since ${finished}: nothing more is asked; only a new suite is another test`,
      )
  }
}
