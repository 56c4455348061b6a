import {
  type CertifyNodesOptions,
  certifyNodes,
  exitCodeOfAll,
  type NodeResult,
} from '../../certify/index.ts'
import { IqError } from '../../errors/index.ts'
import { nodeEndedEvent, nodesText } from '../render/nodes.ts'
import { showNodes } from '../render/progress/nodes.ts'
import { onInterrupt } from '../terminal/interrupt.ts'
import { createOutput } from '../terminal/output.ts'
import { type DryRunOptions, dryRunNodesCommand } from './dry-run.ts'
import { drawOptions, runLog } from './log-options.ts'
import { readAccess, readFields } from './node-access.ts'
import { runOptions } from './run-options.ts'

export type CertifyNodesCommandOptions = DryRunOptions & {
  readonly nodes: string
  readonly atOnce?: number
  readonly dryRun?: boolean
}

/** `certify --nodes <file>` */
export async function certifyNodesCommand(
  url: string | undefined,
  options: CertifyNodesCommandOptions,
): Promise<readonly NodeResult[]> {
  requireForAll(url, options)
  if (options.dryRun === true) {
    await dryRunNodesCommand(options)
    return []
  }
  const output = createOutput(options)
  const { stop, abort, dispose } = onInterrupt(output.note)
  const display = showNodes(process.stderr)
  try {
    const results = await certifyNodes({
      ...(await listOptions(options)),
      stop,
      abort,
      listener: (event) => {
        display.observe(event)
        if (event.kind === 'ended') output.event('node-ended', nodeEndedEvent(event))
      },
    })
    display.close()
    output.result(`${nodesText(results)}\n`)
    const left = results.some(({ end }) => end.kind === 'left' || isInterrupted(end))
    if (left) output.note('stopped; the same command goes on where it was')
    process.exitCode = exitCodeOfAll(results.map(({ end }) => end))
    return results
  } finally {
    display.close()
    dispose()
  }
}

function isInterrupted(end: NodeResult['end']): boolean {
  return end.kind === 'failed' && end.code === 'INTERRUPTED'
}

async function listOptions(options: CertifyNodesCommandOptions): Promise<CertifyNodesOptions> {
  const { nodes, atOnce, suite, tiers, compat: mode, api: protocol, model } = options
  const { concurrency, stream, timeout, seed, limit, again } = options
  const { operator: _, requireTier: __, listener: ___, ...common } = runOptions(options)
  return {
    ...common,
    ...(await runLog(options)),
    ...(await drawOptions(options)),
    ...{ nodes, atOnce, suite, tiers, mode, protocol, model },
    ...{ concurrency, stream, timeout, seed, limit, again },
    extraBody: await readFields(options),
    access: await readAccess(options),
    route: { kind: options.route, covert: options.covert === true },
  }
}

/**
 * What belongs to one node is refused for a list: a key that is sent to every node is known to all.
 * @throws IqError `USAGE`
 */
function requireForAll(url: string | undefined, options: CertifyNodesCommandOptions): void {
  if (url !== undefined) {
    throw new IqError('USAGE', 'certify: a node and a list of nodes', {
      next: 'give the URL, or --nodes <file>',
    })
  }
  const given: Readonly<Record<string, unknown>> = { ...options }
  const option = Object.keys(ofOneNode).find((name) => {
    const value = given[name]
    return Array.isArray(value) ? value.length > 0 : value !== undefined
  })
  if (option === undefined) return
  throw new IqError('USAGE', `certify --nodes: ${ofOneNode[option]} is for one node`, {
    next: inTheList.has(option)
      ? 'each line of the list has its own key, headers, chain and operatorKey'
      : 'certify that node by itself, by its URL',
  })
}

/** What a line of the list says by itself. */
const inTheList: ReadonlySet<string> = new Set(['keyFile', 'header', 'requireTier', 'operatorKey'])

const ofOneNode: Readonly<Record<string, string>> = {
  keyFile: '--key-file',
  header: '--header',
  query: '--query',
  auth: '--auth',
  requireTier: '--require-tier',
  operatorKey: '--operator-key',
  operatorProof: '--operator-proof',
}
