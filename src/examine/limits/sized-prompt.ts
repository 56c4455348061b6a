import type { TokenCounter } from './token-counter.ts'

/** A prompt and how many tokens it has by a counter. */
export interface SizedPrompt {
  readonly text: string
  readonly tokens: number
}

/** Makes prompts of given sizes; a size is met as nearly as whole words allow. */
export interface PromptMaker {
  /** How prompts are counted. */
  readonly counter: TokenCounter
  /** The longest prompt of at most so many tokens. */
  atMost(tokens: number): SizedPrompt
  /** The shortest prompt of at least so many tokens. */
  atLeast(tokens: number): SizedPrompt
}

const fewWords = 8

/**
 * Measures how many tokens a repeated word takes, on two prompts well inside `limit`, by the first
 * counter that counts them; one that counts a longer prompt no higher (a server that always says the
 * same) counts nothing.
 */
export async function promptMaker(
  counters: readonly TokenCounter[],
  limit: number,
): Promise<PromptMaker> {
  const moreWords = fewWords + Math.max(1, Math.floor(limit / 2) - fewWords)
  for (const counter of counters) {
    const few = await counter.count(promptOf(fewWords))
    const more = few === undefined ? undefined : await counter.count(promptOf(moreWords))
    if (few === undefined || more === undefined || more <= few) continue
    return makerOf(counter, few, (more - few) / (moreWords - fewWords))
  }
  throw new Error('the last counter counts every prompt')
}

function makerOf(counter: TokenCounter, few: number, perWord: number): PromptMaker {
  const wordsFor = (tokens: number) => fewWords + (tokens - few) / perWord
  const sized = (words: number) => ({
    text: promptOf(words),
    tokens: Math.round(few + (words - fewWords) * perWord),
  })
  return {
    counter,
    atMost: (tokens) => sized(Math.max(0, Math.floor(wordsFor(tokens)))),
    atLeast: (tokens) => sized(Math.max(0, Math.ceil(wordsFor(tokens)))),
  }
}

function promptOf(words: number): string {
  return `Answer with yes.${' apple'.repeat(words)}`
}
