import {
  answerBook,
  loadRecording,
  replayResponder,
  serveNode,
  skillResponder,
} from '../../mock-node/index.ts'
import { loadSuite } from '../../suite/index.ts'

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
  const book = answerBook(await loadSuite(options.suite))
  const responder =
    options.replay === undefined
      ? skillResponder(book, options.skill, options.seed)
      : replayResponder(book, await loadRecording(options.replay))
  const node = await serveNode({
    responder,
    port: options.port,
    latencyMs: options.latency,
    tokenMs: options.tokenMs,
    limits: options.dropBeyond,
    faults: options,
    seed: options.seed,
  })
  process.stdout.write(`${node.url}\n`)
  process.stderr.write(`${responder.model}; chat, completions and tgi; Ctrl-C ends it\n`)
}
