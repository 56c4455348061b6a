import type { TokenCounter } from './token-counter.ts'

/** A prompt and how many tokens it has by a counter. */
export interface SizedPrompt {
  readonly text: string
  readonly tokens: number
}

/** Makes prompts of given sizes; a size is met as nearly as whole words allow. */
export interface PromptMaker {
  /** The longest prompt of at most so many tokens. */
  atMost(tokens: number): SizedPrompt
  /** The shortest prompt of at least so many tokens. */
  atLeast(tokens: number): SizedPrompt
}

const fewWords = 8

/**
 * Measures how many tokens a repeated word takes, on two prompts well inside `limit`; `null` where
 * the counter does not count them.
 */
export async function promptMaker(
  counter: TokenCounter,
  limit: number,
): Promise<PromptMaker | null> {
  const moreWords = fewWords + Math.max(1, Math.floor(limit / 2) - fewWords)
  const few = await counter.count(promptOf(fewWords))
  const more = await counter.count(promptOf(moreWords))
  if (few === undefined || more === undefined || more <= few) return null
  const perWord = (more - few) / (moreWords - fewWords)
  const wordsFor = (tokens: number) => fewWords + (tokens - few) / perWord
  const sized = (words: number) => ({
    text: promptOf(words),
    tokens: Math.round(few + (words - fewWords) * perWord),
  })
  return {
    atMost: (tokens) => sized(Math.max(0, Math.floor(wordsFor(tokens)))),
    atLeast: (tokens) => sized(Math.max(0, Math.ceil(wordsFor(tokens)))),
  }
}

function promptOf(words: number): string {
  return `Answer with yes.${' apple'.repeat(words)}`
}
