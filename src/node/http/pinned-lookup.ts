import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'

/** All addresses of a host name; `lookup` of `node:dns/promises` with `all`. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/**
 * A `lookup` for `net.connect` that resolves a name once and keeps the answer, so that whoever
 * runs the name's DNS cannot send later connections to another machine (DNS rebinding).
 * A failed resolution is not kept: the next connection tries again.
 */
export function pinnedLookup(resolve: Resolve): LookupFunction {
  const pinned = new Map<string, Promise<readonly LookupAddress[]>>()

  function addresses(hostname: string): Promise<readonly LookupAddress[]> {
    const known = pinned.get(hostname)
    if (known !== undefined) return known
    const fresh = resolve(hostname)
    pinned.set(hostname, fresh)
    fresh.catch(() => pinned.delete(hostname))
    return fresh
  }

  return (hostname, options, callback) => {
    addresses(hostname).then(
      (found) => {
        if (options.all) callback(null, [...found])
        else callback(null, found[0]?.address ?? '', found[0]?.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}
