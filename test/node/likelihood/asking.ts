import { type NodeOptions, openNode } from '../../../src/node/index.ts'

const { signal } = new AbortController()

/** A node at `url`, whose pauses take no time; `await using` closes it. */
export function likelihoodNode(url: string, options: Partial<NodeOptions> = {}) {
  const node = openNode({ url, protocol: 'chat', model: undefined }, { concurrency: 2, ...options })
  return {
    support: () => node.likelihoodSupport({ signal }),
    /** As a run asks: with the white space between the two in the continuations. */
    ask(context: string, continuations: readonly string[]) {
      const stripped = context.trimEnd()
      const spaces = context.slice(stripped.length)
      const moved = continuations.map((one) => spaces + one)
      return node.logLikelihood(stripped, moved, { signal })
    },
    rolling: (text: string) => node.rollingLogLikelihood(text, { signal }),
    [Symbol.asyncDispose]: () => node.close(),
  }
}
