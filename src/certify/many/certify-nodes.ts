import pLimit from 'p-limit'
import { type LoadedTiers, loadTiers } from '../../chains/index.ts'
import { describeError, isIqError } from '../../errors/index.ts'
import { places, tiersFile } from '../../places/index.ts'
import { type ListedNode, readRoster, resolveSecrets } from '../../roster/index.ts'
import { sqliteStore } from '../../run/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { certifierOf } from '../certifier.ts'
import { certifyNode } from '../certify-node.ts'
import type { CertifyEvent } from '../events.ts'
import type { CertifyOptions } from '../options.ts'
import { DoneBefore } from './done-before.ts'
import { type NodeEnd, standingOf } from './standing.ts'

/** What all nodes of a list have in common. */
export interface CertifyNodesOptions
  extends Omit<
    CertifyOptions,
    'url' | 'apiKey' | 'credentials' | 'operator' | 'requireTier' | 'listener' | 'suite' | 'tiers'
  > {
  /** A suite's folder, or the name of one that comes with the program. */
  readonly suite: string
  /** File of the chains to decide. */
  readonly tiers?: string | undefined
  /** File of the list: CSV or JSON. */
  readonly nodes: string
  /** Nodes that are asked at a time; those of one origin always one after another. Default 4. */
  readonly atOnce?: number | undefined
  /** Told what happens to which node. */
  readonly listener?: NodesListener | undefined
}

/** What happens while a list is worked off. */
export type NodesEvent =
  | { readonly kind: 'listed'; readonly nodes: readonly ListedNode[] }
  | { readonly kind: 'asked'; readonly node: ListedNode }
  | { readonly kind: 'told'; readonly node: ListedNode; readonly event: CertifyEvent }
  | { readonly kind: 'ended'; readonly node: ListedNode; readonly end: NodeEnd }

type NodesListener = (event: NodesEvent) => void

/** One node of the list and how it ended. */
export interface NodeResult {
  readonly node: ListedNode
  readonly end: NodeEnd
}

const defaultAtOnce = 4

/**
 * Certifies every node of a list, some at a time, on this machine. A node whose test is complete is left
 * alone, and an interrupted one goes on: called again, it takes up where it was stopped. The failure of
 * one node ends no other.
 * @returns one result for each node, in the order of the list
 * @throws IqError `CONFIG` for a list of no use, before anything is asked
 */
export async function certifyNodes(options: CertifyNodesOptions): Promise<readonly NodeResult[]> {
  const { atOnce = defaultAtOnce, listener = () => undefined } = options
  const tiers = await loadTiers(tiersFile(options.tiers))
  const nodes = await readRoster(options.nodes, tiers)
  const certify = await certifierOfList(options, tiers)
  listener({ kind: 'listed', nodes })
  const limit = pLimit(atOnce)
  const ends = new Map<ListedNode, NodeEnd>()
  const byOrigin = [...Map.groupBy(nodes, ({ origin }) => origin).values()]
  await Promise.all(
    byOrigin.map((ofOrigin) =>
      limit(async () => {
        for (const node of ofOrigin) {
          const end = await certify(node)
          ends.set(node, end)
          listener({ kind: 'ended', node, end })
        }
      }),
    ),
  )
  return nodes.map((node) => ({ node, end: ends.get(node) ?? { kind: 'left' } }))
}

/** What certifies one node of the list; whatever goes wrong with it is how it ends. */
async function certifierOfList(options: CertifyNodesOptions, tiers: LoadedTiers) {
  const { listener = () => undefined, stop, abort, again = false } = options
  const suite = await loadSuite(options.suite, { mode: options.mode })
  const reports = options.reports ?? places.reports
  const common = { ...options, suite, tiers, reports, listener: undefined }
  const done = again
    ? undefined
    : await DoneBefore.open(sqliteStore(options.runs ?? places.runs), reports, { suite, tiers })
  // Once, before several runs need it at the same time.
  const key = await certifierOf(common)

  return async (node: ListedNode): Promise<NodeEnd> => {
    if (stop?.aborted || abort?.aborted) return { kind: 'left' }
    const { model = options.model, api = options.protocol, operatorKey } = node
    try {
      const before = done?.of(node, new Date())
      if (before !== undefined) return tested(node, before, true)
      listener({ kind: 'asked', node })
      const { key: apiKey, ...credentials } = await resolveSecrets(node, process.env, node.place)
      const certification = await certifyNode({
        ...common,
        ...{ url: node.endpoint, key, model, protocol: api, apiKey, credentials },
        concurrency: node.concurrency ?? options.concurrency,
        operator: operatorKey === undefined ? undefined : { key: operatorKey },
        listener: (event) => listener({ kind: 'told', node, event }),
      })
      return tested(node, certification, false)
    } catch (error) {
      return failed(error)
    }
  }
}

function tested(
  { chain }: ListedNode,
  { run, folder, report }: Pick<Extract<NodeEnd, { kind: 'tested' }>, 'run' | 'folder' | 'report'>,
  isOld: boolean,
): NodeEnd {
  const standing = standingOf(report, chain, Date.now())
  return { kind: 'tested', standing, run, folder, report, isOld }
}

/** A bug is thrown on: it is no way for a node to end. */
function failed(error: unknown): NodeEnd {
  if (!isIqError(error)) throw error
  return { kind: 'failed', code: error.code, message: describeError(error), next: error.next }
}
