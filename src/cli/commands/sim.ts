import { serveMockNode } from '../../mock-node/index.ts'

export interface SimOptions {
  readonly suite: string
  readonly port: number
  readonly skill: number
  readonly replay?: string
  readonly seed: string
  readonly latency: number
  readonly tokenMs: number
  readonly dropBeyond?: { readonly inputTokens: number; readonly outputTokens: number }
  readonly errorRate: number
  readonly garbageRate: number
  readonly slowBodyRate: number
}

/** `sim`: serves until it is stopped. */
export async function simCommand(options: SimOptions): Promise<void> {
  const { suite, port, skill, replay, seed, latency, tokenMs, dropBeyond, ...faults } = options
  const node = await serveMockNode({
    ...{ suite, port, skill, seed, tokenMs, faults },
    recording: replay,
    latencyMs: latency,
    limits: dropBeyond,
  })
  process.stdout.write(`${node.url}\n`)
  process.stderr.write(`${node.model}; chat, completions and tgi; Ctrl-C ends it\n`)
}
