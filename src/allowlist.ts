/**
 * `iq-chains/allowlist`: for gateways that route by the signed list of a registry. Loads no database, and
 * nothing that asks a node.
 */

export { type Allowlist, readAllowlist } from './allowlist/index.ts'
export { type Algorithm, loadPublicKey, type PublicKey } from './envelope/index.ts'
export { type ErrorCode, IqError, isIqError } from './errors/index.ts'
