import type { Clock, Node } from '../node/index.ts'

/** When the relays of a run go: so many, over so long. */
export interface Spread {
  /** When the first may go, milliseconds of the clock. */
  readonly from: number
  readonly windowMs: number
  /** Relays expected at most. */
  readonly relays: number
}

/**
 * When a relay goes: each has an equal part of the window and a moment in it by chance, so that nobody
 * sees a rhythm. Relays beyond those expected go on at the same pace. Pure.
 * @param index of the relay, from 0
 * @param chance uniform in [0, 1)
 */
export function slotOf(index: number, { from, windowMs, relays }: Spread, chance: number): number {
  return from + ((index + chance) * windowMs) / Math.max(1, relays)
}

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
    countTokens: (...asked) => node.countTokens(...asked),
    likelihoodSupport: (options) => node.likelihoodSupport(options),
    close: () => node.close(),
    async generate(request, options) {
      await slot(options.signal)
      return node.generate(request, options)
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
