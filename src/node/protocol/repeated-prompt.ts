import type { Prompt } from '../../item/index.ts'
import { asText } from './request-fields.ts'

/** A shorter prompt may begin an answer by chance. */
const shortest = 24

/**
 * An answer without the prompt before it: some servers return the full text. What they put before it is the
 * whole prompt, or the last message.
 */
export function withoutPrompt(text: string, prompt: Prompt): string {
  const start = text.length - text.trimStart().length
  const last = typeof prompt === 'string' ? prompt : (prompt.at(-1)?.content ?? '')
  const repeated = [asText(prompt), last]
    .map((words) => words.trim())
    .find((words) => words.length >= shortest && text.startsWith(words, start))
  return repeated === undefined ? text : text.slice(start + repeated.length)
}
