import { type MockNodeOptions, serveMockNode } from '../../src/mock-node/index.ts'

/** Serves a simulated node of the given skill in this process. */
export function simulate(options: MockNodeOptions & { readonly skill: number }) {
  return serveMockNode({ seed: 'test', suite: 'suites/starter', ...options })
}
