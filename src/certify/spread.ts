import type { Clock, Node } from '../node/index.ts'
import { type Spread, slotOf } from './spread-schedule.ts'

/**
 * A node whose relays are spread over hours. What is asked beside the items is not: it waits for
 * nothing. When `stop` aborts, whoever waits goes at once, so that a run ends soon.
 */
export function spreadOver(node: Node, spread: Spread, clock: Clock, stop: AbortSignal): Node {
  let index = 0
  async function slot(signal: AbortSignal): Promise<void> {
    const wait = slotOf(index++, spread, clock.random()) - clock.now()
    if (wait <= 0 || stop.aborted) return
    try {
      await clock.sleep(wait, AbortSignal.any([signal, stop]))
    } catch (error) {
      if (signal.aborted) throw error
    }
  }
  return {
    descriptor: node.descriptor,
    relays: () => node.relays(),
    control: (signal) => node.control(signal),
    attempt: (signal) => node.attempt(signal),
    countTokens: (...asked) => node.countTokens(...asked),
    likelihoodSupport: (options) => node.likelihoodSupport(options),
    close: () => node.close(),
    async generate(request, options) {
      await slot(options.signal)
      return node.generate(request, options)
    },
    async draw(request, options) {
      await slot(options.signal)
      return node.draw(request, options)
    },
    async logLikelihood(...asked) {
      await slot(signalOf(asked))
      return node.logLikelihood(...asked)
    },
    async rollingLogLikelihood(...asked) {
      await slot(signalOf(asked))
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
