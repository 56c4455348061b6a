import { dirname, extname, resolve } from 'node:path'
import type { LoadedTiers } from '../chains/index.ts'
import { IqError } from '../errors/index.ts'
import { readBytes } from '../files/index.ts'
import type { Protocol } from '../item/index.ts'
import { parseNodeUrl } from '../node/index.ts'
import { checker, closest } from '../schema/index.ts'
import { readCsvRows } from './csv.ts'
import { readJsonRows } from './json.ts'
import type { RosterRow } from './row.ts'
import { type NodeFields, NodesSchema } from './schema.ts'
import { parseReference, type SecretReferences } from './secret.ts'

/** A node of a list: what is asked of it, and where its secrets are. */
export interface ListedNode extends SecretReferences {
  /** File and line, for messages. */
  readonly place: string
  readonly endpoint: string
  /** Scheme, host and port: what shares an origin shares a machine. */
  readonly origin: string
  readonly model?: string | undefined
  readonly api?: Protocol | undefined
  /** The chain it is to be certified for; undefined: any. */
  readonly chain?: string | undefined
  /** Requests in flight at most. */
  readonly concurrency?: number | undefined
  /** The operator's public key, an absolute path. */
  readonly operatorKey?: string | undefined
  readonly region?: string | undefined
}

const check = checker(NodesSchema)

/**
 * Reads a list of nodes: CSV with the names of the columns in its first line, or JSON.
 * @param tiers the chains that may be named
 * @throws IqError `CONFIG` with file, line and column; what may be a secret is never shown
 */
export async function readRoster(path: string, tiers: LoadedTiers): Promise<readonly ListedNode[]> {
  const bytes = await readBytes(path, { code: 'CONFIG' })
  const isJson = extname(path).toLowerCase() === '.json'
  const rows = isJson ? readJsonRows(bytes, path) : readCsvRows(textOf(bytes, path), path)
  if (rows.length === 0) throw new IqError('CONFIG', `${path}: no node in it`)
  const nodes = rows.map((row) => nodeOf(row, dirname(resolve(path)), tiers))
  refuseTwins(nodes)
  return nodes
}

function textOf(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new IqError('CONFIG', `${path}: not UTF-8`, { cause })
  }
}

function nodeOf(row: RosterRow, folder: string, tiers: LoadedTiers): ListedNode {
  const { endpoint, key, headers = {}, operatorKey, ...rest } = checkedFields(row)
  const origin = originOf(endpoint, row)
  if (rest.chain !== undefined) requireChain(rest.chain, row, tiers)
  return {
    ...rest,
    place: row.place,
    endpoint,
    origin,
    key: key === undefined ? undefined : parseReference(key, folder),
    headers: Object.entries(headers).map(([name, value]) => {
      return { name, value: parseReference(value, folder) }
    }),
    operatorKey: operatorKey === undefined ? undefined : resolve(folder, operatorKey),
  }
}

function checkedFields(row: RosterRow): NodeFields {
  const checked = check({ nodes: [row.fields] })
  if (checked.ok) return checked.value.nodes[0] as NodeFields
  const { path, message } = checked.violation
  const [, , , field = '', ...deeper] = path.split('/')
  const place = field === '' ? row.place : row.placeOf(field)
  if (field === 'key' || field === 'headers') throw noReference(field, deeper, place)
  throw new IqError('CONFIG', `${place}: ${field}${field && ': '}${message}`)
}

/** Whoever pastes a secret must not find it again in a log. */
function noReference(field: string, deeper: readonly string[], place: string): IqError {
  const what = field === 'key' ? 'key' : `header ${deeper.join('/').slice(0, 60)}`
  return new IqError('CONFIG', `${place}: ${what}: not the name of a secret`, {
    next: 'write env:NAME or file:PATH; a secret itself never stands in this file: replace one that did',
  })
}

function originOf(endpoint: string, row: RosterRow): string {
  try {
    return parseNodeUrl(endpoint).origin
  } catch (cause) {
    if (!(cause instanceof IqError)) throw cause
    throw new IqError('CONFIG', `${row.placeOf('endpoint')}: ${cause.message}`, {
      cause,
      ...(cause.next !== undefined && { next: cause.next }),
    })
  }
}

function requireChain(chain: string, row: RosterRow, tiers: LoadedTiers): void {
  const ids = tiers.chains.map(({ id }) => id)
  if (ids.includes(chain)) return
  const meant = closest(chain, ids)
  throw new IqError('CONFIG', `${row.placeOf('chain')}: ${tiers.path} has no chain '${chain}'`, {
    next: meant === undefined ? `chains are: ${ids.join(', ')}` : `is it '${meant}'?`,
  })
}

/** A node in the list twice would be tested twice; one test decides every chain. */
function refuseTwins(nodes: readonly ListedNode[]): void {
  const first = new Map<string, ListedNode>()
  for (const node of nodes) {
    const { pathname } = parseNodeUrl(node.endpoint)
    const key = JSON.stringify([node.origin, pathname, node.model, node.api])
    const twin = first.get(key)
    if (twin !== undefined) {
      throw new IqError('CONFIG', `${node.place}: the same node as in ${twin.place}`, {
        next: 'remove one of them',
      })
    }
    first.set(key, node)
  }
}
