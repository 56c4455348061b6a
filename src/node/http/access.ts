import type { SecureContext } from 'node:tls'

/** What the user allows of the way to a node, beyond the ordinary. */
export interface Access {
  /** Verifies certificates. Default: Node's, with the authorities of Mozilla. */
  readonly authorities?: SecureContext | undefined
  /** Whether a name that looks public may lead to a private address. Default: no. */
  readonly allowPrivate?: boolean | undefined
}
