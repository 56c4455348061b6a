import type { Resolve } from './pinned-lookup.ts'
import { isLocalName, isPublicAddress } from './public-address.ts'

/** A name that looks public leads into a private network only: whoever runs its DNS may aim at it. */
export class PrivateAddressError extends Error {
  readonly code = 'IQCHAINS_PRIVATE_ADDRESS'
  readonly address: string

  constructor(address: string) {
    super(`private address ${address}`)
    this.address = address
  }
}

/** Resolves names as `resolve` does, but leaves out private addresses of names that look public. */
export function guardedResolve(resolve: Resolve): Resolve {
  return async (hostname) => {
    const found = await resolve(hostname)
    if (isLocalName(hostname)) return found
    const fit = found.filter(({ address }) => isPublicAddress(address))
    const [first] = found
    if (fit.length === 0 && first !== undefined) throw new PrivateAddressError(first.address)
    return fit
  }
}
