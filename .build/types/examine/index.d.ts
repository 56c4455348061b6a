/**
 * Examining a node before it is certified, and the machine that will certify it.
 *
 * ```
 * examineMachine ─► findings
 * examineNode: survey ─► probes ─► findings, capabilities ─► kept, and read by a run
 * examineChain: limits just inside and just beyond ─► findings
 * ```
 */
export { type Capabilities, readCapabilities, writeCapabilities } from './capabilities.ts';
export { examineNode, type NodeOrder } from './examine.ts';
export { type ChainExamined, examineChain } from './examine-chain.ts';
export type { Finding, Level } from './finding.ts';
export { callOf, checkPrompts, describePrompts, type PromptCheck, probeLimits, } from './limits/index.ts';
export { examineMachine, type MachineOrder } from './machine/index.ts';
