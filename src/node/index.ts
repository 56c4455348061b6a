// A node under test.

// What is injected.
export { type Clock, systemClock } from './clock.ts'
// Before the first item: which protocol, which key.
export { type Detection, detectProtocol } from './detect.ts'
// What went wrong, in words.
export { explainFault } from './explain.ts'
export { describeFault } from './fault.ts'
export { defaultLimits, type Limits } from './http/index.ts'
export { type KeyReading, type KeySources, readKey } from './key.ts'
export { type NodeOptions, openNode } from './node.ts'
export type {
  AskResult,
  ChatMessage,
  Completion,
  Fault,
  GenerateRequest,
  Node,
  NodeDescriptor,
  Protocol,
  RetryNotice,
} from './types.ts'
