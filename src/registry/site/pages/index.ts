/**
 * The pages that people read.
 *
 * ```
 * chains ─► chain ─► node ─► report ─► answers
 *   pairs ─► compare ─► compared-pair    dao (thresholds)    certifiers, log, rejected, method
 * ```
 */
export { certifiersPage } from './certifiers.ts'
export { chainPage } from './chain.ts'
export { chainsPage } from './chains.ts'
export { comparePage, pairPage } from './compare.ts'
export { thresholdsPage } from './dao.ts'
export { logPage } from './log.ts'
export { methodPage } from './method.ts'
export { nodePage } from './node.ts'
export { nodesPage } from './nodes.ts'
export { rejectedPage } from './rejected.ts'
export { reportPages } from './report.ts'
