import {
  answerBook,
  type Faults,
  type SimulatedNode,
  serveNode,
  skillResponder,
} from '../../src/mock-node/index.ts'
import { loadSuite } from '../../src/suite/index.ts'

const noFaults: Faults = { errorRate: 0, garbageRate: 0, slowBodyRate: 0 }

/** Serves a simulated node of the given skill in this process. */
export async function simulate(options: {
  readonly suite?: string
  readonly skill: number
  readonly latencyMs?: number
  readonly tokenMs?: number
  readonly limits?: { readonly inputTokens: number; readonly outputTokens: number }
  readonly faults?: Partial<Faults>
}): Promise<SimulatedNode & AsyncDisposable> {
  const suite = await loadSuite(options.suite ?? 'suites/starter')
  const node = await serveNode({
    responder: skillResponder(answerBook(suite), options.skill, 'test'),
    port: 0,
    latencyMs: options.latencyMs ?? 0,
    tokenMs: options.tokenMs ?? 0,
    limits: options.limits,
    faults: { ...noFaults, ...options.faults },
    seed: 'test',
  })
  return { ...node, [Symbol.asyncDispose]: () => node.close() }
}
