import { randomBytes } from 'node:crypto'
import { loadCalibration } from '../../calibration/index.ts'
import { type LoadedTiers, loadTiers } from '../../chains/index.ts'
import { IqError } from '../../errors/index.ts'
import type { Protocol } from '../../item/index.ts'
import { readKey } from '../../node/index.ts'
import { addressesOf, beginSession, type SessionStart, sqliteStore } from '../../run/index.ts'
import { loadSuite, type Suite } from '../../suite/index.ts'
import { type AccessOptions, accessOf } from '../access.ts'
import { suiteFolder, tiersFile } from '../bundled.ts'
import { type ConductOptions, conduct } from '../conduct.ts'
import { findNode } from '../find-node.ts'
import { createOutput, type Output } from '../output.ts'
import { version } from '../version.ts'
import { dryRun } from './dry-run.ts'

export interface CertifyOptions extends ConductOptions, AccessOptions {
  readonly suite: string
  readonly tiers?: string
  readonly compat?: 'strict' | 'repaired'
  readonly api?: Protocol
  readonly model?: string
  readonly keyFile?: string
  readonly concurrency: number
  /** Default: as the node can. */
  readonly stream?: boolean
  readonly timeout: number
  readonly seed?: string
  readonly limit?: number
  readonly dryRun?: boolean
  readonly poktUsd?: string
  readonly latencyMs?: number
  readonly runs: string
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
  const way = { key, access: await accessOf(options) }
  const stream = options.stream !== false && isWritten(suite)
  const found = await findNode(url, { ...options, stream }, way, output)
  const { node } = found
  const begun = await beginSession(
    sqliteStore(options.runs),
    {
      node: { url: node.url, protocol: node.protocol, model: node.model ?? null },
      suite,
      tiers,
      calibration: await loadCalibration(suite.directory, suite),
      addresses: await addressesOf(node.url),
      seed: options.seed ?? randomBytes(16).toString('hex'),
      limit: options.limit ?? null,
      concurrency: options.concurrency,
      stream: found.stream,
      timeoutMs: options.timeout * 1000,
      harness: { name: 'iqchains', version },
    },
    new Date(),
  )
  announce(begun, output)
  return conduct(begun.session, options, way, output)
}

/** Whether the node writes answers that could be streamed; lm-evaluation-harness asks for none. */
function isWritten({ tasks, mode }: Suite): boolean {
  return mode !== 'strict' && tasks.some(({ task }) => task.generates)
}

/** A misspelt chain must not cost a whole run. */
function requireChain(tiers: LoadedTiers, wanted: string | undefined): void {
  const ids = tiers.chains.map(({ id }) => id)
  if (wanted !== undefined && !ids.includes(wanted)) {
    throw new IqError('USAGE', `${tiers.path}: no chain '${wanted}'; known: ${ids.join(', ')}`)
  }
}

function announce({ session, lifetime, unreadable }: SessionStart, output: Output): void {
  const { id, frozen, finished } = session.run
  const { name, version, digest } = frozen.suite
  for (const run of unreadable) output.note(`warning: run ${run} cannot be read and is left out`)
  switch (lifetime.kind) {
    case 'new':
      output.event('started', {
        run: id,
        node: frozen.node,
        suite: name,
        digest,
        kind: lifetime.kind,
        attempt: lifetime.test,
      })
      output.note(`run ${id}: ${name} ${version} asked of ${frozen.node.url}`)
      if (lifetime.test === 1) break
      output.note(`test ${lifetime.test} of this node on ${name}: it takes stronger evidence`)
      break
    case 'continue':
      output.event('continued', { run: id, node: frozen.node, finished })
      output.note(`run ${id}: the evidence on ${frozen.node.url} so far, ${name} ${version}`)
      output.note(
        finished === null
          ? 'it goes on: one node has one lifetime of evidence on a suite'
          : `complete since ${finished}: no item is asked again; only a new suite is another test`,
      )
  }
}
