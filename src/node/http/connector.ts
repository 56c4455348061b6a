import { lookup } from 'node:dns/promises'
import type { LookupFunction, Socket } from 'node:net'
import type { PeerCertificate, TLSSocket } from 'node:tls'
import type { buildConnector } from 'undici'
import type { Access } from './access.ts'
import { guardedResolve } from './guarded-resolve.ts'
import { pinnedLookup, type Resolve } from './pinned-lookup.ts'
import type { TlsFacts } from './transport.ts'
import { undici } from './undici.ts'

interface ConnectorOptions {
  readonly access: Access
  /** Milliseconds until a connection stands, TLS included. */
  readonly timeout: number
  /** Default: as the system does. */
  readonly resolve?: Resolve
  /** Told of each connection that is tried. */
  readonly onConnection?: () => void
  /** Told of each TLS connection, verified. */
  readonly onTls: (facts: TlsFacts) => void
}

/** Connects to the addresses that the host name had at first; verifies TLS with the host name. */
export function connector(options: ConnectorOptions): buildConnector.connector {
  const { access, timeout, onConnection, onTls, resolve = allAddresses } = options
  const { authorities } = access
  const connect = undici().buildConnector({
    allowH2: false,
    timeout,
    // Whatever the environment says (NODE_TLS_REJECT_UNAUTHORIZED).
    rejectUnauthorized: true,
    lookup: lookupOf(access, resolve),
    ...(authorities !== undefined && { secureContext: authorities }),
  })
  return (target, callback) => {
    onConnection?.()
    return connect(target, (...[error, socket]) => {
      if (socket && isTls(socket)) onTls(factsOf(socket))
      if (error === null) callback(null, socket)
      else callback(error, null)
    })
  }
}

const lookups = new WeakMap<Access, LookupFunction>()

function lookupOf(access: Access, resolve: Resolve): LookupFunction {
  const known = lookups.get(access)
  if (known !== undefined) return known
  const lookup = pinnedLookup(access.allowPrivate === true ? resolve : guardedResolve(resolve))
  lookups.set(access, lookup)
  return lookup
}

const allAddresses: Resolve = (hostname) => lookup(hostname, { all: true })

/** Told by its shape: to load `node:tls` for its class takes longer than most commands' own work. */
function isTls(socket: Socket): socket is TLSSocket {
  return 'encrypted' in socket
}

function factsOf(socket: TLSSocket): TlsFacts {
  // Empty on a resumed connection, whatever the types say.
  const { valid_to: validTo }: Partial<PeerCertificate> = socket.getPeerCertificate()
  return { version: socket.getProtocol() ?? 'TLS', validTo }
}
