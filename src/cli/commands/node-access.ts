import type { AuthScheme } from '../../item/index.ts'
import {
  type Access,
  type Credentials,
  readAuthorities,
  readCredentials,
  readExtraBody,
  readKey,
} from '../../node/index.ts'
import type { Configured } from '../config/apply.ts'
import type { Output } from '../terminal/output.ts'

/** Options of whatever asks a node. */
export interface NodeAccessOptions {
  readonly keyFile?: string
  /** PEM file of authorities that are trusted beside the usual ones. */
  readonly caFile?: string
  /** Whether a name that looks public may lead to a private address. */
  readonly allowPrivate?: boolean
  readonly auth?: AuthScheme
  readonly header?: readonly string[]
  readonly query?: readonly string[]
  readonly public?: readonly string[]
  /** File of further fields of each request for an answer. */
  readonly extraBody?: string
  /** What the configuration file says of these. */
  readonly configured?: Configured
}

/** The API key of a node, with a warning where others can read it, and what is allowed of the way. */
export async function nodeAccess(options: NodeAccessOptions, output: Output) {
  const { key, warning } = await readKey({ file: options.keyFile, env: process.env })
  if (warning !== undefined) output.note(`warning: ${warning}`)
  return {
    apiKey: key,
    credentials: await readShown(options),
    access: await readAccess(options),
  }
}

/** What the node wants to see beside the key. @throws IqError `CONFIG` */
export function readShown(options: NodeAccessOptions): Promise<Omit<Credentials, 'key'>> {
  const { auth, header, query, configured } = options
  return readCredentials({
    auth,
    configured: configured?.credentials ?? {},
    env: process.env,
    headers: header,
    query,
    shown: options.public,
  })
}

/** Fields that are added to each request for an answer. @throws IqError `CONFIG` */
export async function readFields({ extraBody, configured }: NodeAccessOptions) {
  return extraBody === undefined ? configured?.extraBody : await readExtraBody(extraBody)
}

/** @throws IqError `CONFIG` for a file of authorities of no use */
export async function readAccess({ caFile, allowPrivate }: NodeAccessOptions): Promise<Access> {
  const authorities = caFile === undefined ? undefined : await readAuthorities(caFile)
  return { authorities, allowPrivate }
}
