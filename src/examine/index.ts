/**
 * Examining a node before it is certified, the machine that will certify it, and the tiers that decide.
 *
 * ```
 * diagnose ─► examineMachine ─► findings
 *          ─► examineNode: survey ─► probes ─► findings, capabilities ─► kept, and read by a run
 *          ─► examineChain: limits just inside and just beyond ─► findings
 * ```
 */

// what is known afterwards
export {
  type Capabilities,
  CapabilitiesSchema,
  readCapabilities,
  writeCapabilities,
} from './capabilities.ts'
// all of it
export { type About, type Diagnosis, diagnose } from './doctor.ts'
// a node that draws
export { checkSeeds } from './drawing/index.ts'
// the node
export { examineNode } from './examine.ts'
export type { Finding, Level } from './finding.ts'
export {
  callOf,
  checkPrompts,
  describePrompts,
  type PromptCheck,
  probeLimits,
} from './limits/index.ts'
// the machine
export { examineMachine, type MachineOrder } from './machine/index.ts'
export type { NodeOrder } from './node-order.ts'
// the tiers
export { checkTiers, suitesNear, type TiersFinding } from './tiers/index.ts'
