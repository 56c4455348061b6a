import { type Access, readAuthorities } from '../node/index.ts'

export interface AccessOptions {
  /** PEM file of authorities that are trusted beside the usual ones. */
  readonly caFile?: string
  /** Whether a name that looks public may lead to a private address. */
  readonly allowPrivate?: boolean
}

/** What the user allows of the way to a node. Throws `IqError` (`CONFIG`) for a file of no use. */
export async function accessOf({ caFile, allowPrivate }: AccessOptions): Promise<Access> {
  const authorities = caFile === undefined ? undefined : await readAuthorities(caFile)
  return { authorities, allowPrivate }
}
