/** Token counts of a reply, as far as they are counts. */
export interface Usage {
  readonly promptTokens: number | undefined
  readonly completionTokens: number | undefined
}

/** No reply holds more tokens than this, and sums of such numbers stay exact. */
const most = 2 ** 31 - 1

/** A number of tokens; anything that is none (a fraction, a negative, a text, null) is unknown. */
export function tokenCount(value: unknown): number | undefined {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0
  return isCount && value <= most ? value : undefined
}

/** `usage` of the OpenAI protocols, where the server counts. */
export function usageOf(usage: unknown): Usage {
  const held = typeof usage === 'object' && usage !== null ? usage : {}
  return {
    promptTokens: tokenCount(Reflect.get(held, 'prompt_tokens')),
    completionTokens: tokenCount(Reflect.get(held, 'completion_tokens')),
  }
}
