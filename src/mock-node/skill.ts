import type { AnswerBook } from './answer-book.ts'
import { chance } from './chance.ts'
import { type Responder, unknownPrompt } from './responder.ts'

/**
 * A node that answers an item right with probability `skill`, decided by the prompt and the seed
 * alone: asked again, it says the same.
 */
export function skillResponder(book: AnswerBook, skill: number, seed: string): Responder {
  return {
    ...(book.learn && { learn: (prompt) => book.learn?.(prompt) ?? Promise.resolve() }),
    model: `simulated-node (test equipment, skill ${skill})`,
    answer(prompt) {
      const entry = book.find(prompt)
      if (!entry) return unknownPrompt
      if (chance(seed, 'skill', prompt) < skill) return entry.right
      const pick = Math.floor(chance(seed, 'wrong', prompt) * entry.wrong.length)
      return entry.wrong[pick] ?? 'No idea.'
    },
  }
}
