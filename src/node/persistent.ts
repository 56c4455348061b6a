import type { Clock } from './clock.ts'
import { askAgain } from './retry.ts'
import type { AskOptions, Node } from './types.ts'

/**
 * A node that is asked again where that may help: for what is asked before and after the items of a
 * run, which have a policy of their own.
 */
export function persistent(node: Node, clock: Clock): Node {
  return {
    descriptor: node.descriptor,
    logLikelihood: (...asked) => node.logLikelihood(...asked),
    rollingLogLikelihood: (...asked) => node.rollingLogLikelihood(...asked),
    relays: () => node.relays(),
    control: (signal) => node.control(signal),
    attempt: (signal) => node.attempt(signal),
    draw: (request, options) =>
      askAgain(() => node.draw(request, options), {
        ...parts(clock, options),
        faultOf: (result) => (result.ok ? undefined : result.fault),
      }),
    countTokens: (...asked) => node.countTokens(...asked),
    close: () => node.close(),
    generate: (request, options) =>
      askAgain(() => node.generate(request, options), {
        ...parts(clock, options),
        faultOf: (result) => (result.ok ? undefined : result.fault),
      }),
    likelihoodSupport: (options) =>
      askAgain(() => node.likelihoodSupport(options), {
        ...parts(clock, options),
        faultOf: (support) => (support.kind === 'fault' ? support.fault : undefined),
      }),
  }
}

function parts(clock: Clock, { signal }: AskOptions) {
  return { clock, signal }
}
