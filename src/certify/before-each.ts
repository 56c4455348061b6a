import type { Node } from '../node/index.ts'

/**
 * A node before whose relays something is waited for: those of the items only; what is asked beside them
 * waits for nothing.
 */
export function beforeEach(node: Node, wait: (signal: AbortSignal) => Promise<void>): Node {
  return {
    descriptor: node.descriptor,
    relays: () => node.relays(),
    control: (signal) => node.control(signal),
    attempt: (signal) => node.attempt(signal),
    countTokens: (...asked) => node.countTokens(...asked),
    likelihoodSupport: (options) => node.likelihoodSupport(options),
    close: () => node.close(),
    async generate(request, options) {
      await wait(options.signal)
      return node.generate(request, options)
    },
    async draw(request, options) {
      await wait(options.signal)
      return node.draw(request, options)
    },
    async logLikelihood(...asked) {
      await wait(signalOf(asked))
      return node.logLikelihood(...asked)
    },
    async rollingLogLikelihood(...asked) {
      await wait(signalOf(asked))
      return node.rollingLogLikelihood(...asked)
    },
  }
}

/** The signal in the options, which come last. */
function signalOf(asked: readonly unknown[]): AbortSignal {
  const options = asked.at(-1)
  const isOptions = typeof options === 'object' && options !== null && 'signal' in options
  return isOptions && options.signal instanceof AbortSignal
    ? options.signal
    : new AbortController().signal
}
