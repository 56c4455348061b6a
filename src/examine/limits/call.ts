import type { Prompt, Request } from '../../item/index.ts'

/** What a request of a suite makes of a relay. */
export interface SuiteCall {
  readonly prompt: Prompt
  /** Tokens asked for at most. */
  readonly answerTokens: number
}

/** The largest relay that a request takes; a log-likelihood sends its continuation too. */
export function callOf(request: Request): SuiteCall {
  switch (request.kind) {
    case 'generate':
      return { prompt: request.prompt, answerTokens: request.settings.maxTokens }
    case 'loglikelihood': {
      const { context, continuation } = request
      const prompt: Prompt =
        typeof context === 'string'
          ? context + continuation
          : [...context, { role: 'assistant', content: continuation }]
      return { prompt, answerTokens: 1 }
    }
    case 'rolling':
      return { prompt: request.text, answerTokens: 1 }
    case 'picture':
      return { prompt: request.prompt, answerTokens: 1 }
  }
}
