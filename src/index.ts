/**
 * IQ Chains as a library: what the command line is made of.
 *
 * ```ts
 * const suite = await loadSuite('suites/starter')
 * const session = startSession('runs', { suite, tiers, ...settings }, new Date())
 * const conclusion = await certify(session, { node, listener, clock, stop, abort })
 * ```
 */

// reports
export type { Report, Statement } from './attest/index.ts'
// certifying
export {
  type Conclusion,
  certify,
  conclude,
  type Order,
  openSession,
  type RunEvent,
  type Session,
  startSession,
} from './certify/index.ts'
// failures
export { type ErrorCode, IqError, isIqError } from './errors/index.ts'
// the parts a run is made of
export {
  type Access,
  detectProtocol,
  type Node,
  type NodeDescriptor,
  openNode,
  readAuthorities,
} from './node/index.ts'
export { buildReport, keySigner, publishReport, renderers, type Signer } from './report/index.ts'
export { loadSuite, type Suite } from './suite/index.ts'
export { decideAll, loadTiers, standingOf, type Tiers, type Verdict } from './tiers/index.ts'
export { type VerifyPolicy, type VerifyResult, verifyReport } from './verify/index.ts'
