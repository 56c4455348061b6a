import { IqError } from '../../errors/index.ts'
import { parseEndpoint } from '../endpoint.ts'
import type { Connection } from '../relay.ts'
import type { AskOptions, LikelihoodAsking, LikelihoodResult } from '../types.ts'
import { type Choice, MethodChoice } from './choose.ts'
import { type Answered, Exchange } from './exchange.ts'
import type { Method, Routes } from './method.ts'

/** Log-likelihoods of one node; the method is chosen when first needed, and kept. */
export function openLikelihood(connection: Connection): LikelihoodAsking {
  const routes = routesOf(connection.descriptor.url)
  const methods = new MethodChoice()
  /** A choice that is made or being made; a search that failed is made again. */
  let chosen: Promise<Choice> | undefined

  async function choose(options: AskOptions): Promise<Choice> {
    chosen ??= methods.find(new Exchange(connection, options.signal), routes)
    const choosing = chosen
    try {
      const choice = await choosing
      if (choice.kind === 'fault' && chosen === choosing) chosen = undefined
      return choice
    } catch (error) {
      if (chosen === choosing) chosen = undefined
      throw error
    }
  }

  async function measure<T>(
    options: AskOptions,
    ask: (method: Method, exchange: Exchange) => Promise<Answered<T>>,
  ): Promise<LikelihoodResult<T>> {
    const choice = await choose(options)
    switch (choice.kind) {
      case 'fault':
        return { ok: false, fault: choice.fault, relays: 0 }
      case 'unsupported':
        throw unsupported(connection.descriptor.url, choice.reason)
      case 'supported': {
        const exchange = new Exchange(connection, options.signal)
        const answer = await ask(choice.method, exchange)
        const { relays, latencyMs, model } = exchange
        return answer.ok
          ? { ok: true, value: answer.value, relays, latencyMs, model }
          : { ok: false, fault: answer.fault, relays }
      }
    }
  }

  return {
    async likelihoodSupport(options) {
      const choice = await choose(options)
      if (choice.kind !== 'supported') return choice
      const { name, emptyContext, rolling } = choice.method
      return { kind: 'supported', method: name, emptyContext, rolling }
    },

    logLikelihood: (context, continuations, options) =>
      measure(options, (method, exchange) => method.measure(exchange, context, continuations)),

    rollingLogLikelihood: (text, options) =>
      measure(options, (method, exchange) => method.whole(exchange, text)),
  }
}

/** Whatever protocol answers are asked for in: servers that chat complete texts as well. */
function routesOf(url: string): Routes {
  const completions = parseEndpoint(url, 'completions').generate
  const { generate } = parseEndpoint(url, 'tgi')
  return {
    completions,
    generate,
    native: new URL('completion', generate).href,
    tokenize: new URL('tokenize', generate).href,
  }
}

function unsupported(url: string, reason: string): IqError {
  return new IqError('NODE_REFUSED', `${url}: gives no log-likelihoods (${reason})`, {
    next: 'choose a suite whose tasks let the node write its answers',
  })
}
