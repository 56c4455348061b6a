/** `iq-chains/testing`: simulated nodes, for tests of whatever talks to nodes. */
export {
  type Faults,
  type KnownRun,
  type KnownRuns,
  type MockNodeOptions,
  type SimulatedNode,
  serveMockNode,
} from './mock-node/index.ts'
