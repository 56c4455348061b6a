import { type NodeOptions, openNode } from '../../../src/node/index.ts'
import { recordingClock } from '../asking.ts'

const { signal } = new AbortController()

/** A node at `url`, whose pauses take no time; `await using` closes it. */
export function likelihoodNode(url: string, options: Partial<NodeOptions> = {}) {
  const node = openNode(
    { url, protocol: 'chat', model: undefined },
    { concurrency: 2, clock: recordingClock(), ...options },
  )
  return {
    support: () => node.likelihoodSupport({ signal }),
    ask: (context: string, continuations: readonly string[]) =>
      node.logLikelihood(context, continuations, { signal }),
    rolling: (text: string) => node.rollingLogLikelihood(text, { signal }),
    [Symbol.asyncDispose]: () => node.close(),
  }
}
