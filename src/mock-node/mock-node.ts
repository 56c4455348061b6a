import { isFresh, loadSuite } from '../suite/index.ts'
import { type AnswerBook, answerBook } from './answer-book.ts'
import type { Faults } from './faults.ts'
import { freshBook, type KnownRuns } from './fresh-book.ts'
import { loadRecording, replayResponder } from './replay.ts'
import type { Responder } from './responder.ts'
import { type SimulatedNode, serveNode } from './server.ts'
import { skillResponder } from './skill.ts'

export interface MockNodeOptions {
  /** Folder or name of the suite whose items it can answer. Default: the starter suite. */
  readonly suite?: string
  /**
   * The runs whose items it can answer, where the suite makes new ones for each run; a text is the seed of
   * one run. Default: none, and then it answers such a suite wrong throughout.
   */
  readonly runs?: KnownRuns | string
  /** Probability of a right answer. Default 0.72. */
  readonly skill?: number
  /** File of recorded answers to give instead, such as a transcript. Default: none. */
  readonly recording?: string | undefined
  /** Port on 127.0.0.1. Default: a free one. */
  readonly port?: number
  /** Milliseconds before an answer starts. Default 0. */
  readonly latencyMs?: number
  /** Milliseconds that each token takes. Default 0. */
  readonly tokenMs?: number
  /** Tokens of a call at most; larger ones are refused. Default: every call is answered. */
  readonly limits?: { readonly inputTokens: number; readonly outputTokens: number } | undefined
  /** What goes wrong how often. Default: nothing. */
  readonly faults?: Partial<Faults>
  /** Decides which items are answered right, and what goes wrong when. Default `sim`. */
  readonly seed?: string
}

/**
 * Serves a simulated node on 127.0.0.1, for tests: it speaks the OpenAI and Text Generation Inference
 * protocols over real HTTP, answers a given share of a suite's items right, and the same each time.
 *
 * @example
 * ```ts
 * import { serveMockNode } from 'iq-chains/testing'
 *
 * const node = await serveMockNode({ suite: 'starter', skill: 0.9 })
 * const response = await fetch(`${node.url}/v1/models`)
 * response.status // => 200
 * await node.close()
 * ```
 */
export async function serveMockNode(
  options: MockNodeOptions = {},
): Promise<SimulatedNode & AsyncDisposable> {
  const { suite = 'starter', port = 0, latencyMs = 0, tokenMs = 0, limits, seed = 'sim' } = options
  const book = await bookOf(suite, options)
  const responder = await responderOf(book, seed, options)
  const faults = { errorRate: 0, garbageRate: 0, slowBodyRate: 0, ...options.faults }
  const node = await serveNode({ responder, port, latencyMs, tokenMs, limits, faults, seed })
  return { ...node, [Symbol.asyncDispose]: () => node.close() }
}

async function bookOf(name: string, { runs }: MockNodeOptions): Promise<AnswerBook> {
  const suite = await loadSuite(name)
  if (!isFresh(suite)) return answerBook(suite)
  return freshBook(
    suite,
    typeof runs === 'function' ? runs : async () => (runs ? [{ seed: runs }] : []),
  )
}

async function responderOf(
  book: AnswerBook,
  seed: string,
  { skill = 0.72, recording }: MockNodeOptions,
): Promise<Responder> {
  if (recording === undefined) return skillResponder(book, skill, seed)
  return replayResponder(book, await loadRecording(recording))
}
