import { type Access, readAuthorities, readKey } from '../../node/index.ts'
import type { Output } from '../terminal/output.ts'

/** Options of whatever asks a node. */
export interface NodeAccessOptions {
  readonly keyFile?: string
  /** PEM file of authorities that are trusted beside the usual ones. */
  readonly caFile?: string
  /** Whether a name that looks public may lead to a private address. */
  readonly allowPrivate?: boolean
}

/** The API key of a node, with a warning where others can read it, and what is allowed of the way. */
export async function nodeAccess(options: NodeAccessOptions, output: Output) {
  const { key, warning } = await readKey({ file: options.keyFile, env: process.env })
  if (warning !== undefined) output.note(`warning: ${warning}`)
  return { apiKey: key, access: await readAccess(options) }
}

/** @throws IqError `CONFIG` for a file of authorities of no use */
export async function readAccess({ caFile, allowPrivate }: NodeAccessOptions): Promise<Access> {
  const authorities = caFile === undefined ? undefined : await readAuthorities(caFile)
  return { authorities, allowPrivate }
}
