/**
 * IQ Chains as a library: what the command line is made of.
 *
 * ```ts
 * const suite = await loadSuite('suites/starter')
 * const session = startSession('runs', { suite, tiers, ...settings }, new Date())
 * const conclusion = await certify(session, { node, listener, clock, stop, abort })
 * ```
 */
export { loadTiers, type Tiers } from './chains/index.ts';
export { type ErrorCode, IqError, isIqError } from './errors/index.ts';
export { type Access, detectProtocol, type Node, type NodeDescriptor, openNode, readAuthorities, } from './node/index.ts';
export { buildReport, publishReport, renderers } from './publish/index.ts';
export type { Report, Statement } from './report/index.ts';
export { type Conclusion, certify, conclude, type Order, openSession, type RunEvent, type Session, startSession, } from './run/index.ts';
export { keySigner, type Signer } from './sign/index.ts';
export { loadSuite, type Suite } from './suite/index.ts';
export { type ChainVerdict, decideAll, summaryOf } from './verdict/index.ts';
export { type VerifyPolicy, type VerifyResult, verifyReport } from './verify/index.ts';
